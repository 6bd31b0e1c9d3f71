// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fuzzKinds } from './testing/fuzz/kinds.ts';
import { fuzz } from './testing/fuzz/fuzz.ts';

// The short run of `npm run fuzz`. Importers and clipboard are handed no store and may import no
// room that has one (`npm run directions`); all that is left to write to are the globals.
const parser = new DOMParser();
const parse = (text: string, type: 'text/html' | 'application/xml') =>
  parser.parseFromString(text, type);
const kinds = await fuzzKinds(parse, { html: [], text: [] });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fuzzed files', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    '%s: 300 are taken in or refused with one sentence, in time, and nothing is written',
    async (_, kind) => {
      const touched: string[] = [];
      const trap = (name: string) =>
        new Proxy(
          {},
          {
            get: (_target, key) => {
              touched.push(`${name}.${String(key)}`);
              return undefined;
            },
          },
        );
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
        vi.stubGlobal(name, trap(name));
      }
      const prototype = Object.getOwnPropertyNames(Object.prototype).length;
      const options = { count: 300, seed: 1, limit: 10_000 };
      const result = await fuzz(kind, options, () => process.cpuUsage().user / 1000);
      expect(result.troubles).toEqual([]);
      // Both ends are met, or the files are not what they are meant to be.
      expect(result.taken).toBeGreaterThan(5);
      expect(result.refused).toBeGreaterThan(50);
      expect(touched).toEqual([]);
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototype);
      expect(document.body.childElementCount).toBe(0);
    },
    60_000,
  );
});
