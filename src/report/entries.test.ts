import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { entriesOf, entryIdsOf, entryNameOf } from './entries.ts';
import { stepIdOf } from './progress.ts';

const editions: readonly Format[] = [...formats, toyFormat];

describe('entriesOf', () => {
  it.each(editions)('counts the entries of $id from 0, each at its own id and step', (format) => {
    const entries = [...entriesOf(format)];
    expect(entries.map(([, { index }]) => index)).toEqual([...entries.keys()]);
    for (const [id, { at, section }] of entries) {
      expect([at, section]).toEqual([id, stepIdOf(format, id)]);
    }
  });

  it('holds the 2 sums of the toy table between what they add up and what follows', () => {
    const computed = [...entriesOf(toyFormat).values()].filter(({ cell }) => cell?.terms);
    expect(computed.map(({ at, index }) => [at, index])).toEqual([
      ['visits.arrived.total', 11],
      ['visits.departed.total', 14],
    ]);
  });
});

describe('entryIdsOf', () => {
  it.each(editions)('lists each entry of $id once', (format) => {
    const ids = entryIdsOf(format);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lists 7 particulars, 3 texts and 4 cells of the toy format, in its order', () => {
    expect(entryIdsOf(toyFormat)).toEqual([
      ...['agency.name', 'agency.kind', 'agency.level', 'year', 'date', 'contact', 'preamble'],
      ...['story.morning', 'story.evening'],
      ...['visits.arrived.adults', 'visits.arrived.children'],
      ...['visits.departed.adults', 'visits.departed.children'],
      'closingRemarks',
    ]);
  });
});

describe('entryNameOf', () => {
  it.each([
    ['agency.name', '机关名称'],
    ['story.evening', '（二）晚上'],
    ['visits.departed.children', '表二 2.离开 儿童'],
    ['visits.arrived.total', '表二 1.来访 总计'],
    ['visits.balance', 'visits.balance'],
    ['__proto__', '__proto__'],
  ])('calls %s “%s”', (entryId, name) => {
    expect(entryNameOf(toyFormat, entryId)).toBe(name);
  });
});
