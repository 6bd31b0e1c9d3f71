import { describe, expect, it } from 'vitest';
import { fullDraft } from '../../document/testing/full-draft.ts';
import type { Format } from '../../form/index.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { official } from '../../formats/testing/official.ts';
import { type Draft, publishedJson } from '../../report/index.ts';
import { draftOf } from '../../report/testing/hostile-draft.ts';
import { hongze2023 } from '../../report/testing/hongze-2023.ts';
import {
  everything,
  orderFaults,
  packageFaults,
  twice,
  xmlParts,
  type Orders,
} from '../testing/package-faults.ts';
import { descendants, elementsOf, textOf, type Element } from '../testing/xml.ts';
import { renderExcel } from './excel.ts';

/** ECMA-376 part 1, SpreadsheetML. Excel repairs what stands in another order. */
const ORDERS: Orders = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups ' +
    'externalReferences definedNames calcPr',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
    'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
    'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
    'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors drawing',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection',
  cols: 'col',
  sheetData: 'row',
  row: 'c',
  c: 'f v is',
  mergeCells: 'mergeCell',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors',
  border: 'left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection',
  sst: 'si',
};

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(address: string): Place {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

const ascends = (numbers: readonly number[]) =>
  numbers.every((number, index) => number > (numbers[index - 1] ?? 0));

/** Rows and cells that don't ascend, or stand elsewhere than they say. */
function cellFaults(sheet: Element): readonly string[] {
  const rows = descendants(sheet, 'row');
  const numbers = rows.map(({ attributes }) => Number(attributes['r']));
  return [
    ...(ascends(numbers) ? [] : ['rows out of order']),
    ...rows.filter(({ attributes }) => Number(attributes['ht'] ?? 0) > 409).map(() => 'too high'),
    ...rows.flatMap((row, index) => {
      const places = elementsOf(row, 'c').map(({ attributes }) => placeOf(attributes['r'] ?? ''));
      const isInRow = places.every((place) => place.row === numbers[index]);
      const isOrdered = ascends(places.map(({ column }) => column));
      return isInRow && isOrdered ? [] : [`cells of row ${numbers[index] ?? ''} out of order`];
    }),
  ];
}

/** Merged cells that overlap: Excel takes the whole file for broken. */
function mergeFaults(sheet: Element): readonly string[] {
  const merges = descendants(sheet, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
  const places = merges.flatMap((ref) => {
    const [from = placeOf(''), to = from] = ref.split(':').map(placeOf);
    const found: string[] = [];
    for (let { row } = from; row <= to.row; row += 1)
      for (let { column } = from; column <= to.column; column += 1) found.push(`${row}/${column}`);
    return found.length < 2 ? [...found, ...found, ref] : found;
  });
  const count = descendants(sheet, 'mergeCells')[0]?.attributes['count'];
  return [
    ...twice(places).map((place) => `${place} merged twice`),
    ...(count === undefined || Number(count) === merges.length ? [] : ['a wrong count of merges']),
  ];
}

/** Numbers of styles and texts that are not there, and counts that are wrong. */
function referenceFaults(parts: ReadonlyMap<string, Element>): readonly string[] {
  const styles = parts.get('xl/styles.xml');
  const texts = parts.get('xl/sharedStrings.xml');
  const lists = styles === undefined ? [] : elementsOf(styles);
  const sizeOf = (name: string) =>
    lists.filter((list) => list.name === name).flatMap((list) => elementsOf(list)).length;
  const xfs = descendants(styles ?? NOTHING, 'cellXfs').flatMap((list) => elementsOf(list));
  const wrong = (one: Element, attribute: string, size: number) =>
    Number(one.attributes[attribute] ?? 0) >= size;
  const cells = [...parts].flatMap(([path, root]) =>
    path.startsWith('xl/worksheets/') ? descendants(root, 'c') : [],
  );
  const shared = texts === undefined ? 0 : elementsOf(texts, 'si').length;
  const ownFormats = descendants(styles ?? NOTHING, 'numFmt').map(
    (one) => one.attributes['numFmtId'],
  );
  return [
    ...lists
      .filter((list) => Number(list.attributes['count'] ?? -1) !== elementsOf(list).length)
      .map(({ name }) => `a wrong count of ${name}`),
    ...xfs.flatMap((xf) =>
      (['fontId/fonts', 'fillId/fills', 'borderId/borders'] as const).filter((pair) => {
        const [attribute = '', list = ''] = pair.split('/');
        return wrong(xf, attribute, sizeOf(list));
      }),
    ),
    ...xfs
      .map((xf) => xf.attributes['numFmtId'])
      .filter((id) => Number(id ?? 0) >= 50 && !ownFormats.includes(id)),
    ...cells.filter((cell) => wrong(cell, 's', xfs.length)).map(() => 'a style that is not there'),
    ...cells
      .filter(({ attributes }) => attributes['t'] === 's')
      .filter((cell) => Number(textOf(cell)) >= shared)
      .map(() => 'a text that is not there'),
  ].map(String);
}

const NOTHING: Element = { name: '', attributes: {}, children: [] };

/** Names Excel refuses, and print titles of sheets that are not there. */
function nameFaults(workbook: Element): readonly string[] {
  const names = descendants(workbook, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
  const ids = descendants(workbook, 'sheet').map(({ attributes }) => attributes['sheetId'] ?? '');
  return [
    ...twice(names.map((name) => name.toLowerCase())),
    ...twice(ids),
    ...names.filter((name) => !/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/.test(name)),
    ...descendants(workbook, 'definedName')
      .filter(({ attributes }) => Number(attributes['localSheetId']) >= names.length)
      .map(textOf),
  ];
}

async function faultsOf(format: Format, draft: Draft): Promise<readonly string[]> {
  const bytes = await renderExcel(format, draft, publishedJson(format, draft));
  const parts = xmlParts(bytes);
  return [
    ...packageFaults(bytes),
    ...referenceFaults(parts),
    ...nameFaults(parts.get('xl/workbook.xml') ?? NOTHING),
    ...[...parts].flatMap(([path, root]) =>
      [...orderFaults(root, ORDERS), ...cellFaults(root), ...mergeFaults(root)].map(
        (fault) => `${path}: ${fault}`,
      ),
    ),
  ];
}

const REPORTS: readonly (readonly [string, Format, Draft])[] = [
  ['a published report', official, hongze2023(official)],
  ['a report of numbers that are all different', official, fullDraft(official)],
  ['a report of long texts', official, draftOf(official, '按照《条例》规定，'.repeat(600))],
  ['a report of hostile texts', official, draftOf(official, '=1+1<\u0000&]]>_x0041_\n"㐂𠮷')],
  [
    'an empty report',
    toyFormat,
    { formatId: toyFormat.id, entries: {}, waivers: [], remarks: [], unconfirmed: [] },
  ],
  ['a report of another format', toyFormat, fullDraft(toyFormat)],
];

describe('the parts of an Excel file', () => {
  it.each(REPORTS)('of %s stand as the schema has them', async (_, format, draft) => {
    expect(await faultsOf(format, draft)).toEqual([]);
  });

  it('hold cells, merges and styles', async () => {
    const draft = fullDraft(official);
    const bytes = await renderExcel(official, draft, publishedJson(official, draft));
    const names = [...xmlParts(bytes).values()].flatMap(everything).map(({ name }) => name);
    for (const name of ['c', 'mergeCell', 'xf', 'si', 'definedName']) expect(names).toContain(name);
  });
});
