import { describe, expect, it } from 'vitest';
import { createSeenStore } from './seen-here.ts';

const last = { at: 9, day: 3, where: 'folder', drafts: 2 } as const;
const whole = { drafts: 2, at: 8, last, lost: { drafts: 1, at: 7 }, asked: true };
const NOTHING = { drafts: 0, at: 0, last: null, lost: null, asked: false };
const seenIn = (text: string) =>
  createSeenStore({ getItem: () => text, setItem: () => undefined }).get();

describe('what was seen here', () => {
  it.each([
    ['drafts', '2', { drafts: 0 }],
    ['at', -1, { at: 0 }],
    ['last', { at: 9 }, { last: null }],
    ['last', { ...last, where: 5 }, { last: { ...last, where: 'file' } }],
    ['lost', 'x', { lost: null }],
    ['lost', { drafts: null, at: 7 }, { lost: null }],
    ['asked', 1, { asked: false }],
  ])('sets %s aside as %j, and keeps the rest', (key, value, part) => {
    expect(seenIn(JSON.stringify(whole))).toEqual(whole);
    expect(seenIn(JSON.stringify({ ...whole, [key]: value }))).toEqual({ ...whole, ...part });
  });

  it.each(['', 'null', '5', '{"drafts":', '[]'])('is nothing where %j stands', (text) => {
    expect(seenIn(text)).toEqual(NOTHING);
  });

  it('is remembered while the page is open where nothing can be written', () => {
    const store = createSeenStore(null);
    expect(store.get()).toEqual(NOTHING);
    store.set(whole);
    expect(store.get()).toEqual(whole);
  });
});
