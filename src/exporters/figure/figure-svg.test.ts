import { describe, expect, it } from 'vitest';
import { toDocument, type FigureBar, type FigureBlock } from '../../document/index.ts';
import { fullDraft } from '../../document/testing/full-draft.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { HOSTILE_TEXTS } from '../../report/testing/hostile.ts';
import { descendants, elementsOf, parseXml, textOf, type Element } from '../testing/xml.ts';
import { drawFigure, svgFileOf } from './figure-svg.ts';
import { emsOf } from './label-lines.ts';

const { page } = toDocument(toyFormat, fullDraft(toyFormat));
const PAIRS = { current: '2023年', previous: '2022年' };

function figureOf(bars: readonly FigureBar[], changes: Partial<FigureBlock> = {}): FigureBlock {
  return {
    kind: 'figure',
    id: 'moves',
    caption: '图1 来访',
    alt: '图1：来访。',
    years: null,
    bars,
    ...changes,
  };
}

function svgOf(bars: readonly FigureBar[], changes: Partial<FigureBlock> = {}): Element {
  return parseXml(svgFileOf(drawFigure(figureOf(bars, changes), page)));
}

const numberIn = ({ attributes }: Element, name: string) => Number(attributes[name]);

/** From its left to its right end, by the same estimate for all fonts. */
function extentOf(text: Element, typePt: number): readonly [number, number] {
  const width = emsOf(textOf(text)) * typePt;
  const x = numberIn(text, 'x');
  return text.attributes['text-anchor'] === 'end' ? [x - width, x] : [x, x + width];
}

describe('drawFigure', () => {
  it('is as wide as the type area, in type of at least 9 pt', () => {
    const drawing = drawFigure(figureOf([{ label: '来访', value: 3 }]), page);
    const svg = parseXml(svgFileOf(drawing));
    expect((drawing.widthPt * 25.4) / 72).toBeCloseTo(156, 1);
    expect(svg.attributes['viewBox']).toBe(`0 0 ${drawing.widthPt} ${drawing.heightPt}`);
    expect(numberIn(svg, 'font-size')).toBeGreaterThanOrEqual(9);
  });

  it('draws bars in proportion, a 0 as its number alone, 1 of many so that it is seen', () => {
    const values = [500_000, 1_000_000, 0, 1];
    const svg = svgOf(values.map((value, index) => ({ label: `来访${index}`, value })));
    const widths = elementsOf(svg, 'rect').map((bar) => numberIn(bar, 'width'));
    expect(widths).toHaveLength(3);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 2);
    expect(widths[2]).toBeGreaterThanOrEqual(1);
    const texts = elementsOf(svg, 'text').map(textOf);
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(values.map(String));
    const zero = elementsOf(svg, 'text').find((text) => textOf(text) === '0');
    const axis = Number(/^M([\d.]+) /.exec(elementsOf(svg, 'path')[0]?.attributes['d'] ?? '')?.[1]);
    expect((zero === undefined ? NaN : numberIn(zero, 'x')) - axis).toBeCloseTo(6);
  });

  it('draws last year outlined below this year, with a legend in words', () => {
    const svg = svgOf([{ label: '来访', value: 4, previous: 4 }], { years: PAIRS });
    expect(elementsOf(svg, 'text').map(textOf)).toEqual(['2023年', '2022年', '来访', '4', '4']);
    const fills = elementsOf(svg, 'rect').map(({ attributes }) => attributes['fill'] ?? 'solid');
    expect(fills).toEqual(['solid', 'none', 'solid', 'none']);
    const [, , current, previous] = elementsOf(svg, 'rect');
    const bottom =
      current === undefined ? NaN : numberIn(current, 'y') + numberIn(current, 'height');
    expect(previous === undefined ? NaN : numberIn(previous, 'y')).toBeGreaterThan(bottom);
    expect(svgOf([{ label: '来访', value: 4 }]).children.map(String)).not.toContain('2023年');
  });

  it('says 无数据 where there is no number', () => {
    const svg = svgOf([
      { label: '来访', value: null },
      { label: '离开', value: 2 },
    ]);
    expect(elementsOf(svg, 'text').map(textOf)).toEqual(['来访', '无数据', '离开', '2']);
    expect(elementsOf(svg, 'rect')).toHaveLength(1);
  });

  it.each([
    ['9 digits', [999_999_999, 888_888_888], '来访', undefined],
    ['11 digits', [47_999_999_952, 1], '来访', undefined],
    ['nothing beside 9 digits', [999_999_999, null], '来访', undefined],
    ['pairs', [999_999_999, 0], '来访', 999_999_999],
    ['long labels', [999_999_999, 3], '长'.repeat(200), undefined],
  ])('keeps %s inside the drawing, apart from each other', (_, values, label, previous) => {
    const bars = values.map((value) => ({
      label,
      value,
      ...(previous !== undefined && { previous }),
    }));
    const svg = svgOf(bars, previous === undefined ? {} : { years: PAIRS });
    const [, , width = 0, height = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
    const type = numberIn(svg, 'font-size');
    const texts = elementsOf(svg, 'text');
    for (const text of texts) {
      const [from, to] = extentOf(text, type);
      expect(from).toBeGreaterThanOrEqual(-0.01);
      expect(to).toBeLessThanOrEqual(width + 0.01);
      expect(numberIn(text, 'y')).toBeLessThanOrEqual(height);
      expect(numberIn(text, 'y')).toBeGreaterThanOrEqual(0.8 * type);
    }
    const numbers = texts.filter((text) => text.attributes['text-anchor'] === undefined);
    for (const bar of elementsOf(svg, 'rect')) {
      const y = numberIn(bar, 'y') + numberIn(bar, 'height') / 2;
      const its = numbers.find(
        (text) =>
          Math.abs(numberIn(text, 'y') - y) < type / 2 && numberIn(text, 'x') > numberIn(bar, 'x'),
      );
      const end = numberIn(bar, 'x') + numberIn(bar, 'width');
      expect(end).toBeLessThan(its === undefined ? 0 : numberIn(its, 'x'));
    }
    const rows = texts
      .filter((text) => text.attributes['text-anchor'] === 'end')
      .map((text) => numberIn(text, 'y'));
    rows.slice(1).forEach((y, index) => {
      expect(y - (rows[index] ?? 0)).toBeGreaterThanOrEqual(type);
    });
  });

  it('is one picture with a title and a sentence, whose id no other figure has', () => {
    const svg = svgOf([{ label: '来访', value: 1 }]);
    const other = svgOf([{ label: '来访', value: 1 }], { id: 'others' });
    const idsOf = (one: Element) =>
      descendants(one, 'desc').map(({ attributes }) => attributes['id']);
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-labelledby': idsOf(svg)[0] });
    expect(elementsOf(svg).slice(0, 2).map(textOf)).toEqual(['图1 来访', '图1：来访。']);
    expect(idsOf(other)).not.toEqual(idsOf(svg));
  });

  it('writes hostile labels, titles and sentences as texts', () => {
    const names = new Set(['svg', 'title', 'desc', 'text', 'rect', 'path']);
    for (const { text } of HOSTILE_TEXTS) {
      const bars = [{ label: text, value: 2, previous: 1 }];
      const years = { current: text, previous: text };
      const svg = svgOf(bars, { caption: text, alt: text, id: text, years });
      for (const element of elementsOf(svg)) {
        expect(names).toContain(element.name);
        expect(elementsOf(element)).toEqual([]);
        const attributes = Object.keys(element.attributes).join(' ');
        expect(attributes).not.toMatch(/\bon|href|style|src/);
      }
    }
  });

  it('runs nothing, loads nothing, and needs its name space as a file alone', () => {
    const { svg } = drawFigure(figureOf([{ label: '来访', value: 1 }]), page);
    expect(svg).not.toMatch(/<script|<style|href|url\(|https?:/);
    expect(svgFileOf({ svg, widthPt: 1, heightPt: 1 })).toBe(
      svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
    );
  });
});
