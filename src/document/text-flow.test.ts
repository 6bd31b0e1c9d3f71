import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { toDocument } from './index.ts';
import { fullDraft } from './testing/full-draft.ts';
import { afterText, linePitchMm, type RunIns } from './text-flow.ts';

const DOCUMENT = toDocument(official, fullDraft(official));
const TEXT = { kind: 'paragraph', at: 'preamble', section: null } as const;
const HEADING = { kind: 'heading', level: 2, at: 'a', section: null } as const;
const RUN_IN = { kind: 'runIn', at: 'a', heading: '（一）甲。', section: null } as const;

/** Lines of the last page that are used, where `used` were before. */
function linesAfter(
  block: Parameters<typeof afterText>[1],
  used: number,
  runIns: RunIns = 'inline',
  document = DOCUMENT,
): number | null {
  const pitch = linePitchMm(document.page);
  const { usedMm } = afterText({ runIns, usedMm: used * pitch }, block, document);
  return usedMm === null ? null : Math.round((usedMm / pitch) * 100) / 100;
}

/** A page has 22 lines of 28 characters. */
describe('afterText', () => {
  it.each([
    ['26 characters and the indent take a line', 26, 3, 4],
    ['27 take two', 27, 3, 5],
    ['the last line of a page', 26, 21, 22],
    ['the first of the next one', 26, 22, 1],
    ['two lines over the end of a page', 27, 21, 1],
    ['50 lines from line 20 end on the third page', 50 * 28 - 2, 20, 4],
  ])('%s', (_, characters, used, after) => {
    expect(linesAfter({ ...TEXT, text: '文'.repeat(characters) }, used)).toBe(after);
  });

  it('takes a heading over to the next page where nothing of its text fits below it', () => {
    expect(linesAfter({ ...HEADING, text: '（一）甲' }, 20)).toBe(21);
    expect(linesAfter({ ...HEADING, text: '（一）甲' }, 21)).toBe(1);
  });

  it('sets a run-in heading before its text or on a line of its own', () => {
    const block = { ...RUN_IN, text: '文'.repeat(21) };
    expect(linesAfter(block, 0, 'inline')).toBe(1);
    expect(linesAfter(block, 0, 'ownLine')).toBe(2);
  });

  it('counts a blank line below the title, and two with the mark of a draft', () => {
    const title = { kind: 'title', parts: ['甲局2023年报告'], section: null } as const;
    expect(linesAfter(title, 0)).toBe(2);
    expect(linesAfter(title, 0, 'inline', { ...DOCUMENT, draftMark: true })).toBe(3);
  });

  it('knows nothing behind a figure', () => {
    const figure = {
      kind: 'figure',
      id: 'a',
      caption: '',
      alt: '',
      years: null,
      bars: [],
    } as const;
    expect(linesAfter({ ...figure, section: null }, 3)).toBeNull();
  });
});
