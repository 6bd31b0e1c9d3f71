import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../../form/testing/toy-format.ts';
import { emptyDraft, type Finding } from '../../../report/index.ts';
import type { DraftReview, TextReading } from '../../../rules/index.ts';
import { linesOf, markBeside, marksOf, shiftMarks, type Mark } from './marks.ts';

const reading = (start: number, end: number, more: Partial<TextReading> = {}): TextReading => ({
  at: 'story.morning',
  start,
  end,
  stated: 3,
  name: '来访',
  value: 3,
  unit: '人',
  cells: ['visits.arrived.total'],
  verdict: 'holds',
  ...more,
});

const differing: Finding = {
  kind: 'statement',
  rule: 'text-differs',
  severity: 'warning',
  at: 'story.morning',
  section: 'story',
  range: { start: 2, end: 4 },
  excerpt: '来访21人',
  wording: 'number',
  stated: 21,
  approximate: false,
  ambiguous: false,
  table: [{ name: '来访', value: 20 }],
  tableName: '表一',
  unit: '人',
};

const review = (
  readings: readonly TextReading[],
  findings: readonly Finding[] = [],
): DraftReview => ({
  format: toyFormat,
  draft: emptyDraft('toy'),
  lastYear: null,
  readings,
  findings,
});

describe('marksOf', () => {
  it('gives the readings of one text in order, with their findings', () => {
    const wrong = reading(2, 4, { verdict: 'differs' });
    const all = [reading(8, 9), wrong, reading(0, 1, { at: 'story.evening' })];
    expect(marksOf(review(all, [differing]), 'story.morning')).toMatchObject([
      { id: 0, start: 2, end: 4, verdict: 'differs', read: [{ finding: differing }] },
      { id: 1, start: 8, end: 9, verdict: 'holds', read: [{ finding: null }] },
    ]);
  });

  it('marks a number that states two facts once, by the worse of them', () => {
    const both = [reading(2, 4), reading(2, 4, { name: '办结', verdict: 'differs' })];
    const [mark, ...others] = marksOf(review(both), 'story.morning');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ verdict: 'differs', read: [{}, {}] });
  });

  it('shows a difference that was explained as such', () => {
    const waived = { ...differing, waived: { reason: '只算上午' } };
    const wrong = reading(2, 4, { verdict: 'differs' });
    expect(marksOf(review([wrong], [waived]), 'story.morning')[0]?.verdict).toBe('waived');
  });
});

const mark = (id: number, start: number, end: number): Mark => ({
  id,
  start,
  end,
  verdict: 'holds',
  read: [],
});

/** A text of few signs, so that a change is hard to tell from what was there, and marks in it. */
const marked = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('1', '2', '件', '\n', '😀'), maxLength: 30 }),
    fc.array(fc.nat({ max: 4 }), { maxLength: 12 }),
  )
  .map(([text, steps]) => {
    const marks: Mark[] = [];
    let at = 0;
    for (const step of steps) {
      const [start, end] = [at + step, at + step + 1 + (step % 2)];
      if (end > text.length) break;
      marks.push(mark(marks.length, start, end));
      at = end;
    }
    return { text, marks };
  });

describe('shiftMarks', () => {
  it('never leaves a mark on other characters, nor at a place that was changed', () => {
    const change = fc.record({ at: fc.nat(), gone: fc.nat({ max: 5 }), put: fc.string() });
    fc.assert(
      fc.property(marked, change, ({ text, marks }, { at, gone, put }) => {
        const from = at % (text.length + 1);
        const after = text.slice(0, from) + put + text.slice(from + gone);
        for (const one of shiftMarks(marks, text, after)) {
          const old = marks.find(({ id }) => id === one.id);
          expect(after.slice(one.start, one.end)).toBe(text.slice(old?.start, old?.end));
        }
      }),
    );
  });

  it('drops the mark of 21 when a 3 is typed at it, and moves the one behind', () => {
    const marks = [mark(0, 2, 4), mark(1, 8, 9)];
    expect(shiftMarks(marks, '收到21件，办结5件', '收到213件，办结5件')).toEqual([mark(1, 9, 10)]);
    expect(shiftMarks(marks, '收到21件，办结5件', '收到21件，办结5件。')).toEqual(marks);
  });
});

describe('linesOf', () => {
  it('cuts a text at its line breaks and marks and loses nothing', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const lines = linesOf(text, marks);
        expect(lines.map((line) => line.map((one) => one.text).join('')).join('\n')).toBe(text);
        for (const { id, start, end } of marks) {
          const words = lines
            .flat()
            .filter((piece) => piece.mark?.id === id)
            .map((piece) => piece.text);
          expect(words.join('')).toBe(text.slice(start, end).replace(/\n/g, ''));
        }
      }),
    );
  });
});

describe('markBeside', () => {
  it('goes round from one mark to the next', () => {
    const marks = [mark(0, 2, 4), mark(1, 8, 9)];
    const ids = (forward: boolean) =>
      [0, 4, 9].map((caret) => markBeside(marks, caret, forward)?.id);
    expect(ids(true)).toEqual([0, 1, 0]);
    expect(ids(false)).toEqual([1, 1, 0]);
    expect(markBeside([], 0, true)).toBeUndefined();
  });
});
