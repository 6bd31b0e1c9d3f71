// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layoutOf,
  tablesOf,
  typedCellsOf,
  type Format,
  type Table,
  type ValueCell,
} from '../form/index.ts';
import { spannedTable } from '../form/testing/spanned-table.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { invented } from '../formats/testing/every-edition.ts';
import { official } from '../formats/testing/official.ts';
import { applyEdit, emptyDraft, readCell, typedAt, type Draft } from '../report/index.ts';
import { arbitraryDraft } from '../report/testing/arbitrary-draft.ts';
import { draftOf } from '../report/testing/drafts.ts';
import {
  copyCells,
  copyWholeTable,
  editOf,
  FIRST_CHOICE,
  readClipboard,
  toPastePlan,
  type ClipboardSource,
} from './index.ts';
import { valueRowsOf } from './printed-lines.ts';
import { idIn, parse, pasted } from './testing/paste.ts';
import { printedMatrix, tableAt, tsvOf } from './testing/printed-source.ts';

const toy = tableAt(toyFormat, 0);
const [two, three, four] = [0, 1, 2].map((index) => tableAt(official, index)) as [
  Table,
  Table,
  Table,
];
const spannedToy: Format = {
  ...toyFormat,
  sections: toyFormat.sections.map((section) =>
    section.kind === 'table' ? { ...section, table: spannedTable } : section,
  ),
};
const TABLES = [
  { name: `${toy.name} of the toy`, table: toy },
  { name: 'a grid of spans', table: spannedTable },
  ...[two, three, four, ...tablesOf(invented)].map((table) => ({ name: table.name, table })),
];

/** What one must find again in a cell: its number, or the very text that can't be read. */
function valuesIn(table: Table, draft: Draft): Record<string, unknown> {
  const read = typedCellsOf(table).map((cell) => {
    const value = readCell(cell, typedAt(draft, cell.id));
    return [cell.id, value.state === 'unreadable' ? value.text : 'value' in value && value.value];
  });
  return Object.fromEntries(read.filter(([, value]) => value !== false)) as Record<string, unknown>;
}

/** Pastes into an empty table from a cell on and adopts what comes up first. */
function pasteInto(table: Table, start: string, source: ClipboardSource): Draft {
  const empty = emptyDraft('');
  const read = readClipboard(table, start, source, parse);
  if (read.kind === 'none') return empty;
  if (read.kind === 'single') {
    const isTyped = typedCellsOf(table).some((cell) => cell.id === start);
    return isTyped ? { ...empty, entries: { [start]: read.text } } : empty;
  }
  const plan = toPastePlan(table, empty, read.readings[0], FIRST_CHOICE);
  return applyEdit(empty, editOf(plan, empty));
}

/** The HTML form and the text form, each alone. */
function formsOf({ html, text }: ClipboardSource): readonly ClipboardSource[] {
  return [
    { html, text: '' },
    { html: '', text },
  ];
}

interface Rectangle {
  readonly lines: readonly (readonly ValueCell[])[];
  readonly columns: readonly number[];
}

/** Any rectangle of printed cells; a cell that spans counts where it lies. */
function rectangles(table: Table): fc.Arbitrary<Rectangle> {
  const printed = valueRowsOf(layoutOf(table).bodyRows);
  const all = [...new Set(printed.flat().map((value) => value.column))].sort((a, b) => a - b);
  const span = (length: number) =>
    fc.tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 })).map(([a, b]) => ({
      from: Math.min(a, b),
      to: Math.max(a, b) + 1,
    }));
  const chosen = fc.record({ rows: span(printed.length), columns: span(all.length) });
  const found = chosen.map(({ rows, columns: at }) => {
    const columns = all.slice(at.from, at.to);
    const lines = printed
      .slice(rows.from, rows.to)
      .map((row) => row.filter((value) => columns.some((column) => liesOver(value, column))));
    return { lines, columns };
  });
  // The grid cuts no cell: what is pasted begins where all rows begin.
  return found.filter(({ lines }) => {
    const begins = lines.flatMap(([first]) => (first === undefined ? [] : [first.column]));
    return begins[0] === Math.max(...begins);
  });
}

function liesOver(value: ValueCell, column: number): boolean {
  return value.column <= column && column < value.column + value.colSpan;
}

function idsOf({ lines }: Rectangle): string[] {
  return lines.flat().map(({ cell }) => cell.id);
}

function draftFor(table: Table): fc.Arbitrary<Draft> {
  if (table === spannedTable) return arbitraryDraft(spannedToy);
  return arbitraryDraft(table === toy ? toyFormat : official);
}

/** Many documents are parsed, and the test's own DOM is slow at it. */
const SLOW_MS = 60_000;

describe('copyCells', () => {
  const draft = draftOf(toyFormat, {
    'visits.arrived.adults': '１，２５９',
    'visits.arrived.children': '=1+1',
    'visits.departed.adults': '-5',
  });

  it('gives numbers without separators, blanks as blanks, the rest as typed', () => {
    const ids = ['arrived.adults', 'arrived.children', 'arrived.total'].map((id) => idIn(toy, id));
    expect(copyCells(toy, draft, ids)?.text).toBe("1259\t'=1+1\t\r\n");
    const departed = ['departed.adults', 'departed.children'].map((id) => idIn(toy, id));
    expect(copyCells(toy, draft, departed)?.text).toBe('-5\t\r\n');
  });

  it('keeps a text with a blank in it in one piece', () => {
    const typed = draftOf(toyFormat, { [idIn(toy)]: '1 259', 'visits.departed.adults': '3 4' });
    const ids = [idIn(toy), idIn(toy, 'departed.adults')];
    expect(copyCells(toy, typed, ids)?.text).toBe('"1 259"\r\n"3 4"\r\n');
  });

  it('tells a spreadsheet what is text and what a number', () => {
    const html = copyCells(toy, draft, [idIn(toy, 'arrived.adults'), idIn(toy)])?.html ?? '';
    expect(html).toContain('mso-number-format:&quot;0&quot;">1259</td>');
    const guarded = copyCells(toy, draft, [idIn(toy, 'arrived.children')])?.html ?? '';
    expect(guarded).toContain(`mso-number-format:&quot;\\@&quot;">'=1+1</td>`);
    const fee = draftOf(official, { 'disclosure.fees.amount': '18.8710' });
    expect(copyCells(two, fee, ['disclosure.fees.amount'])?.html).toContain(
      'mso-number-format:&quot;0\\.0000&quot;">18.8710</td>',
    );
  });

  it('keeps markup and quotes as text', () => {
    const typed = draftOf(toyFormat, {
      [idIn(toy)]: '5<&> "+"',
      'visits.arrived.children': '"5"',
    });
    const copied = copyCells(toy, typed, [idIn(toy), 'visits.arrived.children']);
    for (const form of formsOf(copied ?? { html: '', text: '' })) {
      expect(pasted(toy, { ...form, text: form.text && `${form.text}1` })).toMatchObject({
        'arrived.adults': '5<&> "+"',
        'arrived.children': '"5"',
      });
    }
  });

  it('has nothing to copy where no cell is known', () => {
    expect(copyCells(toy, draft, ['visits.nobody'])).toBeNull();
  });

  it('cuts a cell that spans more columns than are copied', () => {
    const typed = draftOf(official, {
      'disclosure.normativeDocuments.inForce': '3',
      'disclosure.licensing.decisions': '4',
    });
    const ids = ['disclosure.normativeDocuments.inForce', 'disclosure.licensing.decisions'];
    expect(copyCells(two, typed, ids)?.text).toBe('3\r\n4\r\n');
  });

  it.each([
    [['three.before', 'three.change'], '1\t2\t\r\n'],
    [['three.change', 'two.before'], '2\r\n4\r\n'],
    [['three.change', 'three.made', 'two.before', 'two.change'], '2\t\t3\r\n4\t5\t\r\n'],
  ])('copies %j, which no two rows divide alike, as %j', (ids, text) => {
    const typed = draftOf(spannedToy, {
      ...{ 't.three.before': '1', 't.three.change': '2', 't.three.made': '3' },
      ...{ 't.two.before': '4', 't.two.change': '5' },
    });
    const copied = ids.map((id) => idIn(spannedTable, id));
    expect(copyCells(spannedTable, typed, copied)?.text).toBe(text);
  });
});

describe('copyWholeTable', () => {
  it('has the printed heads and spans, columns of their width', () => {
    const { html, text } = copyWholeTable(three, emptyDraft(''));
    expect(html).toContain('<col style="width:8mm"><col style="width:20mm">');
    expect(html).toMatch(/<td rowspan="3" colspan="3" style="[^"]*">（本列数据的勾稽关系为/);
    expect(html).toMatch(/<td rowspan="22" style="[^"]*">三、本年度办理结果<\/td>/);
    const lines = text.split('\r\n');
    expect(lines[0]?.split('\t')).toHaveLength(10);
    expect(lines[2]).toBe('\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t');
    expect(lines).toHaveLength(3 + 25 + 1);
  });
});

describe.each(TABLES)('what is copied from $name and pasted', ({ table }) => {
  it(
    'into an empty one at the same place gives the same values',
    () => {
      fc.assert(
        fc.property(draftFor(table), rectangles(table), (draft, rectangle) => {
          const ids = idsOf(rectangle);
          const copied = copyCells(table, draft, ids);
          const [start = ''] = ids;
          if (copied === null) return;
          const kept = Object.entries(draft.entries).filter(([id]) => ids.includes(id));
          const wanted = valuesIn(table, { ...draft, entries: Object.fromEntries(kept) });
          for (const form of formsOf(copied)) {
            expect(valuesIn(table, pasteInto(table, start, form))).toEqual(wanted);
          }
        }),
        { numRuns: 30 },
      );
    },
    SLOW_MS,
  );

  it(
    'elsewhere, where it fits, gives the same values there',
    () => {
      const shift = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -10, max: 10 }));
      const printed = valueRowsOf(layoutOf(table).bodyRows);
      const lineOf = new Map(printed.flatMap((row, i) => row.map(({ cell }) => [cell.id, i])));
      fc.assert(
        fc.property(
          draftFor(table),
          rectangles(table),
          shift,
          (draft, rectangle, [down, right]) => {
            const moved = rectangle.lines.map((row) =>
              row.map(({ cell, column, colSpan }) => {
                const target = printed[(lineOf.get(cell.id) ?? 0) + down]?.find(
                  (value) => value.column === column + right && value.colSpan === colSpan,
                );
                const isAlike =
                  target?.cell.value === cell.value &&
                  (target.cell.terms === null) === (cell.terms === null);
                return isAlike ? { from: cell.id, to: target.cell.id } : null;
              }),
            );
            const pairs = moved.flat().filter((pair) => pair !== null);
            fc.pre(pairs.length > 0 && pairs.length === moved.flat().length);
            const copied = copyCells(
              table,
              draft,
              pairs.map(({ from }) => from),
            );
            if (copied === null) return;
            const texts = pairs.map(({ from, to }): [string, string] => [to, typedAt(draft, from)]);
            const wanted = valuesIn(table, { ...draft, entries: Object.fromEntries(texts) });
            for (const form of formsOf(copied)) {
              expect(valuesIn(table, pasteInto(table, pairs[0]?.to ?? '', form))).toEqual(wanted);
            }
          },
        ),
        { numRuns: 20, maxSkipsPerRun: 2000 },
      );
    },
    SLOW_MS,
  );

  it(
    'with its heads, anywhere, gives the same values at the same cells',
    () => {
      const start = fc.constantFrom(...typedCellsOf(table).map((cell) => cell.id));
      fc.assert(
        fc.property(draftFor(table), start, (draft, focus) => {
          for (const form of formsOf(copyWholeTable(table, draft))) {
            expect(valuesIn(table, pasteInto(table, focus, form))).toEqual(valuesIn(table, draft));
          }
        }),
        { numRuns: 20 },
      );
    },
    SLOW_MS,
  );
});

describe('a page with all three tables', () => {
  it.each([two, three, four].map((table) => ({ name: table.name, table })))(
    'gives $name its own numbers and nothing else',
    ({ table }) => {
      const draft = draftOf(
        official,
        Object.fromEntries(
          [two, three, four]
            .flatMap(typedCellsOf)
            .map((cell, index): [string, string] => [cell.id, String(index + 1)]),
        ),
      );
      const copied = [two, three, four].map((each) => copyWholeTable(each, draft));
      const html = copied.map((each, index) => `<h2>第 ${index} 表</h2>${each.html}`).join('');
      const text = copied.map((each) => each.text).join('\r\n');
      for (const form of formsOf({ html, text })) {
        const own = Object.entries(draft.entries).filter(([id]) => id.startsWith(`${table.id}.`));
        expect(pasteInto(table, typedCellsOf(table)[0]?.id ?? '', form).entries).toEqual(
          Object.fromEntries(own),
        );
      }
    },
    SLOW_MS,
  );
});

/** Rows and columns of 表三 in any order, each row with all its labels, under the heads of columns. */
describe('rows and columns of 表三 in another order', () => {
  it(
    'give the same values at the right cells, wherever they are pasted',
    () => {
      const layout = layoutOf(three);
      const heads = layout.headRows.length;
      const lines = layout.bodyRows.map((_, index) => heads + index);
      const columns = Array.from({ length: 7 }, (_, index) => layout.rowHeadWidth + index);
      const order = fc.record({
        rows: fc.shuffledSubarray(lines, { minLength: 1 }),
        columns: fc.shuffledSubarray(columns, { minLength: 1 }),
        start: fc.constantFrom(...typedCellsOf(three).map((cell) => cell.id)),
      });
      fc.assert(
        fc.property(arbitraryDraft(official), order, (draft, chosen) => {
          const matrix = printedMatrix(three, (id) => typedAt(draft, id));
          const labels = columns.map((_, index) => index).slice(0, layout.rowHeadWidth);
          // A line for each row on its own, so that merged labels stand in each.
          const [head, ...rest] = [tsvOf(matrix, [1, 2], [0, ...chosen.columns])].concat(
            chosen.rows.map((row) => tsvOf(matrix, [row], [...labels, ...chosen.columns])),
          );
          const indented = (head ?? '')
            .split('\r\n')
            .filter(Boolean)
            .map((line) => `\t\t${line}`);
          const text = [...indented, ...rest.map((line) => line.replace(/\r\n$/, ''))].join('\r\n');
          const wanted = chosen.rows.flatMap(
            (row) =>
              layout.bodyRows[row - heads]?.cells.flatMap((cell) =>
                cell.kind === 'value' && chosen.columns.includes(cell.column) ? [cell.cell.id] : [],
              ) ?? [],
          );
          const kept = Object.entries(draft.entries).filter(([id]) => wanted.includes(id));
          expect(valuesIn(three, pasteInto(three, chosen.start, { html: '', text }))).toEqual(
            valuesIn(three, { ...draft, entries: Object.fromEntries(kept) }),
          );
        }),
        { numRuns: 30 },
      );
    },
    SLOW_MS,
  );
});

describe('any string that is pasted', () => {
  const unit = fc.constantFrom(
    ...'0123456789０９.,，-+\'"=# \t\n\r\u00a0\u3000\u000b\u2028件百①（）/%e'.split(''),
  );
  const strings = fc.string({ unit, maxLength: 8 });

  /** What a person reads: digits in one piece, separators between groups of three; else nothing. */
  function asAPersonReads(text: string): number | null {
    const line = text.normalize('NFKC').replace(/^[\s'"]+|[\s"]+$/g, '');
    return /^(\d+|\d{1,3}(,\d{3})+)$/.test(line) ? Number(line.replace(/,/g, '')) : null;
  }

  it(
    'never becomes another number than a person reads',
    () => {
      const cell = typedCellsOf(toy)[0];
      if (cell === undefined) throw new Error('No cell');
      const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      fc.assert(
        fc.property(strings, strings, (text, other) => {
          const quoted = `"${text.replace(/"/g, '""')}"`;
          const cells = `<tr><td>${escaped(text)}</td>`;
          // Each form with what a person sees as its pieces.
          const forms: readonly (readonly [Partial<ClipboardSource>, readonly string[]])[] = [
            [{ text }, [text, ...text.split(/\s+/)]],
            [{ text: `${text}\t${other}` }, `${text}\t${other}`.split(/[\t\r\n]/)],
            [{ text: `${quoted}\t1` }, [text, '1']],
            [{ html: `<table>${cells}<td>1</td></tr></table>` }, [text, '1']],
            [{ html: `<table>${cells}</tr></table>` }, [text]],
          ];
          for (const [form, pieces] of forms) {
            const draft = pasteInto(toy, cell.id, { html: '', text: '', ...form });
            for (const { id } of typedCellsOf(toy)) {
              const value = readCell(cell, typedAt(draft, id));
              if (value.state === 'number') {
                expect(pieces.map(asAPersonReads)).toContain(value.value);
              }
            }
          }
        }),
        { numRuns: 200 },
      );
    },
    SLOW_MS,
  );
});
