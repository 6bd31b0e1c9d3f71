import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

describe('docs/walks.md', () => {
  it.each(read('docs/walks.md').split('\n## ').slice(1))(
    'passes files that exist, each once: %s',
    (walk) => {
      const files = [...walk.matchAll(/`([a-z]+\/[^`]+)`/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(5);
      expect(new Set(files).size).toBe(files.length);
      expect(files.filter((file) => !existsSync(`src/${file}`))).toEqual([]);
    },
  );
});

describe('docs/dependencies.md', () => {
  const page = read('docs/dependencies.md');
  const named = [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));

  it('has a line for each package that ships', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.keys(dependencies).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names files that exist', () => {
    const files = [...page.matchAll(/`((?:src|e2e)\/[^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  it('has words of the code alone', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => read(`src/${file}`))
      .join('\n');
    const words = [...read('docs/glossary.md').matchAll(/`(\w+)`/g)].map(([, word = '']) => word);
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
  });
});
