import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonProblem } from './json-text.ts';

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

describe('findJsonProblem', () => {
  it.each([
    ['a missing value', '{"a": }', 6],
    ['a comma after the last member', '{"a": 1,}', 8],
    ['a missing comma', '{"a": 1 "b": 2}', 8],
    ['a missing colon', '{"a" 1}', 5],
    ['single quotes', "{'a': 1}", 1],
    ['a leading zero', '{"a": 01}', 7],
    ['a leading plus', '{"a": +1}', 6],
    ['an unfinished decimal', '{"a": 1.}', 7],
    ['NaN', '{"a": NaN}', 6],
    ['Infinity', '{"a": -Infinity}', 6],
    ['undefined', '{"a": undefined}', 6],
    ['a comment', '{"a": 1} // b', 9],
    ['two values', '{} {}', 3],
    ['a line break in a text', '{"a": "x\ny"}', 8],
    ['an unknown escape', '{"a": "\\x"}', 7],
    ['a text that does not end', '{"a": "x', 8],
    ['an object that does not end', '{"a": 1', 7],
    ['nothing', '', 0],
    ['full-width quotes', '{“a”: 1}', 1],
  ])('finds %s', (_, text, offset) => {
    expect(findJsonProblem(text)).toEqual({ reason: 'syntax', offset });
  });

  it('takes 20 levels and refuses 21', () => {
    expect(findJsonProblem(nested(20))).toBeNull();
    expect(findJsonProblem(nested(21))).toEqual({ reason: 'depth', offset: 20 });
  });

  it('refuses a million levels without nesting as deep itself', () => {
    expect(findJsonProblem('{"a":'.repeat(1_000_000))).toEqual({ reason: 'depth', offset: 100 });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any level', (key) => {
    expect(findJsonProblem(`{"a": [{"${key}": 1}]}`)).toEqual({
      reason: 'forbiddenKey',
      offset: 8,
      key,
    });
  });

  it('sees a forbidden key through its escapes', () => {
    expect(findJsonProblem('{"\\u005f_proto__": 1}')).toMatchObject({ key: '__proto__' });
  });

  it('refuses a key that stands twice in one object, also written in two ways', () => {
    const problem = { reason: 'duplicateKey', offset: 9, key: 'a' };
    expect(findJsonProblem('{"a": 1, "a": 2}')).toEqual(problem);
    expect(findJsonProblem('{"a": 1, "\\u0061": 2}')).toEqual(problem);
    expect(findJsonProblem('[{"a": 1}, {"a": 2}]')).toBeNull();
  });

  it('reads a text of 5 million characters', () => {
    expect(findJsonProblem(JSON.stringify({ a: '字\\"\n'.repeat(1_000_000) }))).toBeNull();
  });

  it('agrees with JSON.parse on texts with one character changed', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', '\\', '0', '\n'),
      )
      .map(([json, at, put]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + put + json.slice(index + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const problem = findJsonProblem(text);
        fc.pre(problem?.reason !== 'duplicateKey' && problem?.reason !== 'forbiddenKey');
        expect(problem === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
