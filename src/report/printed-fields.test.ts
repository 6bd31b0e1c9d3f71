import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import type { Draft } from './draft.ts';
import { OMITTED_ASPECT, printedFields } from './printed-fields.ts';
import { draftOf } from './testing/drafts.ts';

const section = official.sections.find(({ kind }) => kind === 'narrative');
if (section?.kind !== 'narrative') throw new Error('No prose');
const ids = section.fields.map(({ id }) => id);

function headings(written: readonly number[], reasons: readonly number[]) {
  const entries = written.map((index) => [ids[index] ?? '', '有。'] as const);
  const draft: Draft = {
    ...draftOf(official, Object.fromEntries(entries)),
    waivers: reasons.map((index) => ({
      ...{ rule: OMITTED_ASPECT, at: ids[index] ?? '', reason: '本机关无此项', values: [] },
    })),
  };
  if (section?.kind !== 'narrative') throw new Error('No prose');
  return printedFields(section, draft).map(({ heading }) => heading);
}

describe('printedFields', () => {
  it('prints all five aspects, written or not, while no reason is given', () => {
    expect(headings([0, 2], [])).toEqual(section.fields.map(({ heading }) => heading));
  });

  it('leaves out an empty aspect with a reason, and moves those after it up a number', () => {
    expect(headings([0, 1, 4], [2, 3])).toEqual([
      '（一）主动公开',
      '（二）依申请公开',
      '（三）监督保障',
    ]);
    expect(headings([4], [0, 1, 2])).toEqual(['（一）政府信息公开平台建设', '（二）监督保障']);
  });

  it('prints an aspect that was written after the reason was given', () => {
    expect(headings([0, 1, 2, 3, 4], [1])).toHaveLength(5);
  });

  it('hides nothing of a section without any text', () => {
    expect(headings([], [0, 1, 2, 3, 4])).toHaveLength(5);
  });
});
