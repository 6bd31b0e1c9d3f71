// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { toDocument } from '../document/index.ts';
import { fullDraft } from '../document/testing/full-draft.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { renderRichText } from './rich-text.ts';

function bodyOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

describe.each(everyEdition)('rich text of $id', (format) => {
  const document = toDocument(format, fullDraft(format, { date: '2024-1-25' }));
  const { html, text } = renderRichText(document);
  const body = bodyOf(html);

  it('holds every text of the document in order', () => {
    const expected = document.blocks.flatMap((block) => {
      if (block.kind === 'table') {
        return [...block.headRows, ...block.bodyRows].flatMap(({ cells }) =>
          cells.map((cell) => cell.text),
        );
      }
      if (block.kind === 'title') return block.parts;
      if (block.kind === 'runIn') return [block.heading, block.text];
      if (block.kind === 'figure') return [block.alt];
      return block.kind === 'writingLines' ? [] : [block.text];
    });
    expect(body.textContent.replace(/\n/g, '')).toBe(expected.join(''));
    expect(text.replace(/[\n\t]/g, '')).toBe(expected.join(''));
  });

  it('keeps headings, merged cells and frames without a style sheet', () => {
    expect(body.querySelectorAll('h1')).toHaveLength(1);
    expect(body.querySelectorAll('h2')).toHaveLength(format.sections.length);
    expect(body.querySelectorAll('[class], [id], style, script, link')).toHaveLength(0);
    for (const element of body.querySelectorAll('h1, h2, p, table, th, td')) {
      expect(element.getAttribute('style')).toMatch(/\w/);
    }
    const tables = document.blocks.filter((block) => block.kind === 'table');
    tables.forEach((table, index) => {
      const spans = [...(body.querySelectorAll('table')[index]?.querySelectorAll('th, td') ?? [])];
      const cells = [...table.headRows, ...table.bodyRows].flatMap((row) => row.cells);
      expect(
        spans.map((cell) => [
          cell.textContent,
          Number(cell.getAttribute('colspan') ?? 1),
          Number(cell.getAttribute('rowspan') ?? 1),
        ]),
      ).toEqual(cells.map((cell) => [cell.text, cell.colSpan, cell.rowSpan]));
    });
  });
});

it('leaves hostile texts as texts', () => {
  const [format = toyFormat] = formats;
  const lines = HOSTILE_TEXTS.map(({ text }) => text).join('\n');
  const draft = fullDraft(format, { 'agency.name': lines, problems: lines });
  const body = bodyOf(renderRichText(toDocument(format, draft)).html);
  expect(body.querySelectorAll('script, img, a, iframe, svg, style, object')).toHaveLength(0);
  const attributes = [...body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
  expect([...new Set(attributes)].sort()).toEqual(
    ['border', 'cellpadding', 'cellspacing', 'colspan', 'rowspan', 'style', 'width'].sort(),
  );
});

it('divides nothing but cells by tabs, which a text must not bring', () => {
  const document = toDocument(toyFormat, fullDraft(toyFormat, { closingRemarks: '甲\t=1+1' }));
  const lines = renderRichText(document).text.split('\n');
  expect(lines).toContain('甲 =1+1');
  const tables = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.headRows, ...block.bodyRows] : [],
  );
  expect(lines.filter((line) => line.includes('\t'))).toHaveLength(tables.length);
});
