import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { toDocument } from './index.ts';
import { fullDraft } from './testing/full-draft.ts';
import { lineCount } from './text-lines.ts';

describe('estimated heights', () => {
  it('are those Chromium prints, at most 3 % more', () => {
    const { blocks } = toDocument(official, fullDraft(official));
    const estimated = blocks.flatMap((block) =>
      block.kind === 'table' ? block.parts.map(({ heightMm }) => heightMm) : [],
    );
    // Measured by npm run print-check.
    const measured = [112.25, 177.07, 33.09];
    expect(estimated).toHaveLength(measured.length);
    estimated.forEach((height, index) => {
      const real = measured[index] ?? 0;
      expect(height).toBeGreaterThanOrEqual(real);
      expect(height).toBeLessThan(1.03 * real);
    });
  });
});

describe('lineCount', () => {
  it.each([
    ['', 10, 1],
    ['十个字刚好一行不会多', 10, 1],
    ['十一个字就要占用两行了', 10, 2],
    ['社会公益组织', 2.33, 3],
    // A full stop takes the character before it along.
    ['十个字后面还有个句号。', 10, 2],
    ['一二三四五六七八九。十一二三四五六七八九十', 10, 3],
    // A number is not broken.
    ['共有一二三四五六1234567', 10, 2],
    ['1234567890'.repeat(4), 10, 3],
  ])('sets %j in lines of %f ems: %i', (text, ems, lines) => {
    expect(lineCount(text, ems)).toBe(lines);
  });
});
