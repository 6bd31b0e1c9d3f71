import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { formats } from '../formats/index.ts';
import { toDocument } from './index.ts';
import { lineEms, looserPt } from './looser-text.ts';
import { OFFICIAL_PAGE } from './page.ts';
import { fullDraft } from './testing/full-draft.ts';
import { fullLinesEms } from './text-lines.ts';

/** The most characters any line but the last lacks; the first one is indented by two. */
function mostLacking(text: string, pt: number): number {
  const ems = lineEms(OFFICIAL_PAGE, pt);
  return Math.max(...fullLinesEms(`　　${text}`, ems).map((filled) => ems - filled));
}

describe('looserPt', () => {
  it('spreads the three characters that a line before 〔2021〕 lacks over all lines', () => {
    const text = `${'文'.repeat(79)}〔2021〕30号`;
    expect(mostLacking(text, 0)).toBe(3);
    expect(looserPt(text, OFFICIAL_PAGE)).toBeGreaterThan(0);
    expect(mostLacking(text, looserPt(text, OFFICIAL_PAGE))).toBeLessThan(1);
  });

  it('leaves a text of even lines as it is, and one that nothing helps', () => {
    expect(looserPt('文'.repeat(200), OFFICIAL_PAGE)).toBe(0);
    expect(looserPt(`甲${'1'.repeat(26)}`, OFFICIAL_PAGE)).toBe(0);
  });

  it.each(formats)('leaves no line of the opening of $id torn, whatever the name', (format) => {
    for (let length = 2; length < 30; length += 3) {
      const draft = fullDraft(format, { 'agency.name': '某'.repeat(length) });
      const opening = toDocument(format, draft).blocks[1];
      if (opening?.kind !== 'paragraph') continue;
      expect(mostLacking(opening.text, opening.looserPt ?? 0)).toBeLessThanOrEqual(1.6);
    }
  });

  it('is said of the paragraphs it helps alone', () => {
    const { blocks } = toDocument(official, fullDraft(official));
    const loose = blocks.filter((block) => 'looserPt' in block);
    expect(loose).toEqual([blocks[1]]);
  });
});
