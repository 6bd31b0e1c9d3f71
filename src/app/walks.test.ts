import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const walks = readFileSync('docs/walks.md', 'utf8').split('\n## ').slice(1);

it.each(walks)('passes files that exist, each once: %s', (walk) => {
  const files = [...walk.matchAll(/`([a-z]+\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(5);
  expect(new Set(files).size).toBe(files.length);
  expect(files.filter((file) => !existsSync(`src/${file}`))).toEqual([]);
});
