// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { tablesOf, typedCellsOf } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { emptyDraft, type Draft } from '../report/index.ts';
import { HOSTILE_TEXTS } from '../report/testing/hostile.ts';
import { toEntryText, toGuardedText } from './entry-text.ts';
import { copyCells, copyWholeTable, parseTsv, readClipboard, toParagraphs } from './index.ts';
import { parse } from './testing/paste.ts';

const cases = HOSTILE_TEXTS.map(({ name, text }) => [name, text] as const);
const [first] = tablesOf(official);
if (first === undefined) throw new Error('No table');
const table = first;
const cells = typedCellsOf(table).map((cell) => cell.id);
const [one = ''] = cells;

function draftWith(text: string): Draft {
  const entries = Object.fromEntries(cells.map((id) => [id, text]));
  return { ...emptyDraft(official.id), entries };
}

const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** An entry stands on one line, in the order it reads, without blanks around it and control characters. */
const onOneLine = (text: string) =>
  text
    .replace(DIRECTION_MARKS, '')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
    .split(/[\t\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

const shapeOf = (html: string) =>
  Array.from(parse(html).querySelectorAll('*'), (element) => [
    element.tagName,
    ...Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
  ]);

const asHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

describe('a copy', () => {
  const benign = shapeOf(copyWholeTable(table, draftWith('甲')).html);

  it.each(cases)('has no element but those of the table: %s', (_, text) => {
    expect(shapeOf(copyWholeTable(table, draftWith(text)).html)).toEqual(benign);
  });

  it.each(cases)('is nothing a spreadsheet would reckon with: %s', (_, text) => {
    const copied = copyCells(table, draftWith(text), cells);
    const inText = parseTsv(copied?.text ?? '').flat();
    const inHtml = Array.from(parse(copied?.html ?? '').querySelectorAll('td'));
    const texts = [...inText.map((place) => place.text), ...inHtml.map((td) => td.textContent)];
    for (const shown of texts) expect(shown).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\u0000]/);
  });

  it.each(cases)('comes back as it was, on one line: %s', (_, text) => {
    expect(toEntryText(toGuardedText(text))).toBe(onOneLine(text));
    const copied = copyCells(table, draftWith(text), [one]);
    if (copied === null) throw new Error('Nothing was copied');
    const read = readClipboard(table, one, { html: '', text: copied.text }, parse);
    expect(read).toEqual({ kind: 'single', text: onOneLine(text) });
  });
});

describe('a paste into a table', () => {
  it.each(cases)('takes a cell of a sheet as text: %s', (_, text) => {
    const quoted = `"${text.replace(/"/g, '""')}"`;
    const source = { html: '', text: `${quoted}\r\n` };
    const read = readClipboard(table, one, source, parse);
    expect(read).toEqual({ kind: 'single', text: toEntryText(text.replace(/\r\n?/g, '\n')) });
  });

  it.each(cases)('takes a cell of a page as text: %s', (_, text) => {
    const html = `<table><tr><td>${asHtml(text)}</td></tr></table>`;
    const read = readClipboard(table, one, { html, text: '' }, parse);
    // What markup does to white space, and the characters it forbids.
    const shown = onOneLine(text.replace(/\u0000/g, '').replace(/[ \t\r\n\f\u00a0]+/g, ' '));
    const unguarded = /^'+[=+\-@＝＋－＠]/.test(shown) ? shown.slice(1) : shown;
    expect(read).toEqual({ kind: 'single', text: unguarded });
  });

  it.each(cases)('runs and loads nothing where this is the markup: %s', (_, text) => {
    for (const html of [text, `<table><tr><td>${text}</td><td>1</td></tr></table>`]) {
      expect(() => readClipboard(table, one, { html, text }, parse)).not.toThrow();
      expect(typeof toParagraphs({ html, text: '' }, parse)).toBe('string');
    }
    expect(Reflect.get(window, 'hit')).toBeUndefined();
    expect(document.body.childElementCount).toBe(0);
  });
});

describe('a paste into a text', () => {
  /** Paragraphs as one would type them: no control characters or direction marks, ordinary spaces. */
  const asTyped = (text: string) =>
    text
      .replace(DIRECTION_MARKS, '')
      .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
      .replace(/\n?\f\n?/g, '\n')
      .split('\n')
      .map((line) =>
        line
          .replace(/[\u200b\ufeff\ufffc\u0000-\u0008\u000b-\u001f\u007f]/g, '')
          .replace(/[\u00a0\u2007\u202f]/g, ' ')
          .trim(),
      )
      .join('\n')
      .replace(/^\n+|\n+$/g, '');

  it.each(cases)('has its words as they are: %s', (_, text) => {
    expect(toParagraphs({ html: '', text }, parse)).toBe(asTyped(text));
  });

  it.each(cases)('takes the words of a page as words: %s', (_, text) => {
    const lines = asTyped(text).split('\n');
    const html = lines.map((line) => `<p>${line === '' ? '<br>' : asHtml(line)}</p>`).join('');
    const words = (from: string) => from.replace(/\s+/g, '');
    expect(words(toParagraphs({ html, text: '' }, parse))).toBe(words(asTyped(text)));
  });
});

describe('a source made to be slow', () => {
  const sources = {
    'a million lines': { html: '', text: '1\n'.repeat(900_000) },
    'a million cells in a line': { html: '', text: '1\t'.repeat(900_000) },
    'long and short lines': { html: '', text: '1\t'.repeat(500_000) + '\n'.repeat(500_000) },
    'quotes without end': { html: '', text: `"${'""\t'.repeat(600_000)}` },
    'numbers between blanks': { html: '', text: `1 2\n${'1 '.repeat(900_000)}` },
    'tables in tables': { html: '<table><tr><td>'.repeat(100_000), text: '' },
    'levels without end': { html: `${'<b>'.repeat(300_000)}<table><tr><td>1`, text: '' },
    'cells down to the end': {
      html: `<table>${`<tr>${'<td rowspan=0>'.repeat(20)}`.repeat(1000)}</table>`,
      text: '',
    },
    'tags without end': { html: `<table ${'<a "'.repeat(400_000)}`, text: '' },
  };

  it.each(Object.entries(sources))('is refused or read in time: %s', (_, source) => {
    const start = process.cpuUsage();
    const read = readClipboard(table, one, source, parse);
    toParagraphs(source, parse);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
    expect(['single', 'placed', 'none']).toContain(read.kind);
  });

  it('says that a thousand lines too many are too many, blank ones are not', () => {
    const lines = (count: number) => '1\t2\r\n'.repeat(count);
    const read = (text: string) => readClipboard(table, one, { html: '', text }, parse);
    expect(read(lines(3000))).toEqual({ kind: 'none', reason: 'tooLarge' });
    expect(read(`${lines(2)}${'\r\n'.repeat(5000)}9\t9`)).toEqual({
      kind: 'none',
      reason: 'tooLarge',
    });
    expect(read(`${lines(2)}${'\t\r\n'.repeat(5000)}`).kind).toBe('placed');
  });
});
