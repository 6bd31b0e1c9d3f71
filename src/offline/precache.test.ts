import { describe, expect, it } from 'vitest';
import { cacheName, cachePrefix, cachesToDrop, fileAsked, type PrecacheEntry } from './precache.ts';

const SCOPE = 'https://example.test/reports/';
const ENTRIES: readonly PrecacheEntry[] = [
  { url: 'index.html', revision: '1', integrity: 'sha256-a' },
  { url: 'assets/first-1.js', revision: null, integrity: 'sha256-b' },
];
const named = (name: string) => cachePrefix(SCOPE) + name;

describe('cacheName', () => {
  it('is the same for the same files and another where one byte differs', () => {
    const changed = ENTRIES.map((entry) => ({ ...entry, integrity: `${entry.integrity}x` }));
    expect(cacheName(SCOPE, [...ENTRIES])).toBe(cacheName(SCOPE, ENTRIES));
    expect(cacheName(SCOPE, changed)).not.toBe(cacheName(SCOPE, ENTRIES));
  });

  it('belongs to its folder: two copies of the app share no files', () => {
    expect(cacheName('https://example.test/', ENTRIES)).not.toBe(cacheName(SCOPE, ENTRIES));
    expect(cacheName(SCOPE, ENTRIES).startsWith(cachePrefix(SCOPE))).toBe(true);
  });
});

describe('cachesToDrop', () => {
  it('keeps the own cache and the two newest others, which open windows may still run', () => {
    const names = ['1', '2', '3', '4'].map(named);
    expect(cachesToDrop(names, SCOPE, named('4'))).toEqual([named('1')]);
    expect(cachesToDrop(names, SCOPE, named('1'))).toEqual([named('2')]);
    expect(cachesToDrop(names.slice(0, 3), SCOPE, named('3'))).toEqual([]);
  });

  it('never touches what other apps or other copies keep', () => {
    const others = ['theirs', 'theirs 2', `${cachePrefix('https://example.test/')}1`];
    expect(cachesToDrop([...others, named('1')], SCOPE, named('1'))).toEqual([]);
  });
});

describe('fileAsked', () => {
  const own = new Set(ENTRIES.map(({ url }) => url));
  const asked = (url: string, method = 'GET') => fileAsked({ url, method }, SCOPE, own);

  it.each([
    ['https://example.test/reports/', 'index.html'],
    ['https://example.test/reports/?from=mail', 'index.html'],
    ['https://example.test/reports/index.html', 'index.html'],
    ['https://example.test/reports/assets/first-1.js', 'assets/first-1.js'],
    // An older build's file, for a window that still runs it.
    ['https://example.test/reports/assets/first-0.js', 'assets/first-0.js'],
  ])('%s is %s', (url, file) => {
    expect(asked(url)).toBe(file);
  });

  it.each([
    'https://example.test/reports/repair.html',
    'https://example.test/reports/service-worker.js',
    'https://example.test/other/',
    'https://example.test/reports',
    'https://elsewhere.test/reports/',
  ])('%s is left to the network', (url) => {
    expect(asked(url)).toBeNull();
  });

  it('leaves everything but GET alone', () => {
    expect(asked(SCOPE, 'POST')).toBeNull();
  });
});
