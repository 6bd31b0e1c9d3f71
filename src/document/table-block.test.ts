import { describe, expect, it } from 'vitest';
import { layoutOf, type Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import type { TableBlock, TableRow } from './index.ts';
import { toTableBlock } from './table-block.ts';
import { fullDraft } from './testing/full-draft.ts';

function tableBlocks(format: Format, changes = {}): readonly TableBlock[] {
  return format.sections.flatMap((section) =>
    section.kind === 'table' ? [toTableBlock(section, fullDraft(format, changes))] : [],
  );
}

function rowsOf(table: TableBlock): readonly TableRow[] {
  return [...table.headRows, ...table.bodyRows];
}

/** Text of the values of a table, by its rows. */
function values(table: TableBlock | undefined): readonly (readonly string[])[] {
  return (table?.bodyRows ?? []).map((row) =>
    row.cells.flatMap((cell) => (cell.kind === 'value' ? [cell.text] : [])),
  );
}

describe.each(everyEdition)('tables of $id', (format) => {
  it('keep the spans of the layout and fill the grid exactly', () => {
    const layouts = format.sections.flatMap((section) =>
      section.kind === 'table' ? [layoutOf(section.table)] : [],
    );
    tableBlocks(format).forEach((table, index) => {
      const layout = layouts[index];
      const spans = (rows: readonly { readonly cells: readonly Span[] }[] | undefined) =>
        rows?.map((row) => row.cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]));
      expect(spans(table.headRows)).toEqual(spans(layout?.headRows));
      expect(spans(table.bodyRows)).toEqual(spans(layout?.bodyRows));
      const area = rowsOf(table)
        .flatMap((row) => row.cells)
        .reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0);
      expect(area).toBe(rowsOf(table).length * table.columnWidthsMm.length);
    });
  });

  it('name the heads of each value by keys that exist', () => {
    for (const table of tableBlocks(format)) {
      const cells = rowsOf(table).flatMap((row) => row.cells);
      const keys = cells.flatMap((cell) => (cell.kind === 'head' ? [cell.key] : []));
      expect(new Set(keys).size).toBe(keys.length);
      for (const cell of cells) {
        if (cell.kind !== 'value') continue;
        expect(cell.heads.length).toBeGreaterThan(0);
        expect(keys).toEqual(expect.arrayContaining([...cell.heads]));
      }
    }
  });

  it('stand under their heading, whole where they have no blocks with heads of their own', () => {
    for (const table of tableBlocks(format)) {
      const section = format.sections.find(({ id }) => id === table.labelledBy);
      expect(table.label).toBe(section?.heading);
      const blocks = section?.kind === 'table' ? layoutOf(section.table).blockRows.length : 0;
      expect(table.keepWhole).toBe(blocks === 1);
      expect(table.parts.map(({ groups }) => groups.length)).toEqual([blocks]);
    }
  });
});

interface Span {
  readonly colSpan: number;
  readonly rowSpan: number;
}

describe('toTableBlock', () => {
  it('prints numbers plainly, totals computed', () => {
    const [table] = tableBlocks(toyFormat, {
      'visits.arrived.adults': '１，２５９',
      'visits.arrived.children': '007',
    });
    expect(values(table)[0]).toEqual(['1259', '7', '1266']);
  });

  it('prints nothing for a blank, for what can not be read and for its total', () => {
    const [table] = tableBlocks(toyFormat, {
      'visits.arrived.adults': '',
      'visits.departed.adults': '1.5',
    });
    expect(values(table)).toEqual([
      ['', '102', '102'],
      ['', '104', ''],
    ]);
  });

  it('prints an amount with the places it was typed with', () => {
    const tables = formats.flatMap((format) =>
      tableBlocks(format, { 'disclosure.fees.amount': '18.8710' }),
    );
    expect(values(tables[0]).flat()).toContain('18.8710');
  });

  it('sets a table of more than 20 rows dense: 表三 has 28', () => {
    const tables = formats.flatMap((format) => tableBlocks(format));
    expect(tables.slice(0, 3).map((table) => table.spacing)).toEqual(['open', 'dense', 'open']);
    expect(tables[1] === undefined ? 0 : rowsOf(tables[1]).length).toBe(28);
  });
});
