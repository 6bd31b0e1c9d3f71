import { CONTINUED, DRAFT_WORDS, STATUS_LABEL, type Particular } from '../../document/index.ts';
import { AGENCY_KINDS, AGENCY_LEVELS, MAX_TEXT, PARTICULARS } from '../../report/index.ts';
import { shownDifference, type Difference } from '../difference.ts';
import { contentText } from './compare-cells.ts';
import { textOf, valueAt, type SheetRows } from './sheet-value.ts';

/** The items of the sheet 填报信息 by their labels, whatever the order of its rows. */
export function compareParticulars(
  sheetName: string,
  particulars: readonly Particular[],
  read: SheetRows,
): readonly Difference[] {
  const { texts, strangers } = textsByLabel(particulars, read);
  return [
    ...particulars.flatMap((particular) => {
      const { label, content, entryId } = particular;
      const text = texts.get(particular);
      const inData = contentText(content);
      if (text === inData) return [];
      if (text === undefined) {
        return [{ ...shownDifference(label, inData, '（没有这一行）'), at: entryId }];
      }
      const entry = entryOf(particular, text);
      return [{ at: entryId, place: label, inData, inDocument: text, entry }];
    }),
    ...strangers.map(({ row, text }) =>
      shownDifference(`工作表“${sheetName}”第 ${row + 1} 行`, '', text),
    ),
  ];
}

interface Stranger {
  readonly row: number;
  readonly text: string;
}

function textsByLabel(particulars: readonly Particular[], read: SheetRows) {
  const texts = new Map<Particular, string>();
  const strangers: Stranger[] = [];
  let open: Particular | undefined;
  for (const [row, values] of read.entries()) {
    const label = textOf(valueAt(read, row, 0)).trim();
    const text = textOf(valueAt(read, row, 1));
    const beside = values.slice(2).map(textOf).join('').trim();
    if (row === 0 && label === '项目' && text === '内容') continue;
    if (label === STATUS_LABEL && text === DRAFT_WORDS && beside === '') continue;
    if (open !== undefined && label === open.label + CONTINUED) {
      texts.set(open, (texts.get(open) ?? '') + text);
    } else {
      open = particulars.find((one) => one.label === label && !texts.has(one));
      if (open !== undefined) texts.set(open, text);
      else if (label !== '' || text.trim() !== '')
        strangers.push({ row, text: `${label} ${text}` });
    }
    if (beside !== '') strangers.push({ row, text: beside });
  }
  return { texts, strangers };
}

/** The entry for the draft; null where there is none, or it is not one of the words there are. */
function entryOf({ entryId }: Particular, text: string): string | null {
  const idOf = (words: readonly { readonly id: string; readonly label: string }[]) =>
    words.find(({ label }) => label === text.trim())?.id ?? null;
  if (entryId === PARTICULARS.agencyKind) return idOf(AGENCY_KINDS);
  if (entryId === PARTICULARS.agencyLevel) return idOf(AGENCY_LEVELS);
  return entryId === null || text.length > MAX_TEXT ? null : text;
}
