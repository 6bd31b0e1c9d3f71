import { particularsOf, toWorkbook } from '../../document/index.ts';
import type { Format } from '../../form/index.ts';
import { entryNameOf, type Draft } from '../../report/index.ts';
import { withAdopted } from '../adopt.ts';
import { shownDifference, type Difference } from '../difference.ts';
import {
  dataDifferences,
  isMoved,
  otherDifferences,
  typedDifferences,
  type PlaceOf,
} from './compare-cells.ts';
import { compareParticulars } from './compare-particulars.ts';
import type { SheetRows } from './sheet-value.ts';

/** Where the sheets say something else than the data: numbers, texts, labels, sums, whole sheets. */
export function compareWorkbook(
  format: Format,
  draft: Draft,
  sheets: ReadonlyMap<string, SheetRows>,
): readonly Difference[] {
  const expected = toWorkbook(format, draft).sheets;
  const placeOf: PlaceOf = ({ id }) => entryNameOf(format, id);
  const missing = expected
    .filter(({ name }) => !sheets.has(name))
    .map(({ name }) => shownDifference(`工作表“${name}”`, '有', '没有'));
  const names = new Set(expected.map(({ name }) => name));
  const added = [...sheets.keys()]
    .filter((name) => !names.has(name))
    .map((name) => shownDifference(`工作表“${name}”`, '没有', '有'));
  const moved = new Set(
    expected
      .filter(({ kind }) => kind !== 'particulars')
      .filter((sheet) => isMoved(sheet, sheets.get(sheet.name) ?? []))
      .map(({ name }) => name),
  );
  const typed = expected.flatMap((sheet) => {
    const read = sheets.get(sheet.name);
    if (read === undefined) return [];
    if (moved.has(sheet.name)) {
      return [shownDifference(`工作表“${sheet.name}”`, '与格式一致', '行列有移动，没有逐格比较')];
    }
    if (sheet.kind === 'table') return typedDifferences(sheet, read, placeOf);
    return sheet.kind === 'particulars'
      ? compareParticulars(sheet.name, particularsOf(format, draft), read)
      : [];
  });
  // Sums are held against the numbers of their own sheet.
  const others = toWorkbook(format, withAdopted(draft, typed)).sheets.flatMap((sheet, index) => {
    const read = sheets.get(sheet.name);
    const before = expected[index];
    if (read === undefined || before === undefined || moved.has(sheet.name)) return [];
    if (sheet.kind === 'table') return otherDifferences(sheet, read, placeOf);
    return sheet.kind === 'data' ? dataDifferences(before, read, placeOf) : [];
  });
  return [...typed, ...others, ...missing, ...added];
}
