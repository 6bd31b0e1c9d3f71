// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { parseHtmlTable } from '../markup/index.ts';
import { placeMatrix } from './place-matrix.ts';
import { parse } from './testing/paste.ts';
import { printedHtml } from './testing/printed-source.ts';

describe('an HTML table as it is printed', () => {
  it.each(tablesOf(official))('leads to all cells of $name', (official_) => {
    const textOf = (id: string) => String(id.length);
    const matrix = parseHtmlTable(printedHtml(official_, textOf), parse) ?? [];
    const placement = placeMatrix(official_, matrix);
    if (placement.kind !== 'labelled') throw new Error(placement.kind);
    const of = (typed: boolean) =>
      cellsOf(official_)
        .filter((cell) => (cell.terms === null) === typed)
        .map((cell) => ({ cellId: cell.id, text: textOf(cell.id) }));
    expect(placement.entries).toEqual(of(true));
    expect(placement.computed).toEqual(of(false));
    expect(placement.skipped).toEqual([]);
  });
});
