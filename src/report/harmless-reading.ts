import type { Cell } from '../form/index.ts';
import { addAmounts, subtractAmounts } from './amount.ts';
import { withoutHidden } from './hidden-characters.ts';
import { toPlainEntry } from './plain-entry.ts';
import { valueKinds } from './value-kinds.ts';
import { readCell } from './values.ts';

/** What an entry that can't be read surely means. */
export interface HarmlessReading {
  /** The entry to put in its place. */
  readonly text: string;
  /** What is written in brackets behind the number: it belongs into a remark. */
  readonly note: string | null;
}

type TypedCell = Pick<Cell, 'value' | 'unit'>;

/** Longer than any sum one would type. */
const LONGEST = 200;
const NOTED = /^([^（(【〔[]+)[（(【〔[]([^）)】〕\]]+)[）)】〕\]]$/;

/**
 * The one reading an unreadable entry can have, to be offered and never taken by itself: a sum
 * (`=3+5`), a count with zeros for decimals (`2.0`) or with its unit (`12件`), a number with a
 * remark in brackets, or with hidden characters in it. Null where a person could read it otherwise
 * (`1,2345`, `3-5`, `1 259`), and where it can be read as it is.
 */
export function harmlessReading(cell: TypedCell, text: string): HarmlessReading | null {
  // Behind U+202E digits show in reverse: which of the two was meant?
  if (text.length > LONGEST || text.includes('\u202e')) return null;
  if (readCell(cell, text).state !== 'unreadable') return null;
  const plain = toPlainEntry(withoutHidden(text));
  const [, noted, note] = NOTED.exec(plain) ?? [];
  const entry = sumIn(cell, noted ?? plain);
  return entry === null ? null : { text: entry, note: note?.trim() ?? null };
}

/** What the terms of an entry come to, or its one number as it is written. */
function sumIn(cell: TypedCell, plain: string): string | null {
  const sum = plain.replace(/＝/g, '=').replace(/＋/g, '+').replace(/[－−]/g, '-');
  const isFormula = sum.startsWith('=');
  const terms = `+${sum.replace(/^=\+?/, '')}`.split(/(?=[+-])/);
  if (terms.length === 1 && !isFormula) return numberIn(cell, sum);
  if (valueKinds[cell.value].add === null) return null;
  // Without its sign `3-5` may be a stretch, a date, a name.
  if (!isFormula && sum.includes('-')) return null;
  const added = amountsOf(cell, terms, '+');
  const taken = amountsOf(cell, terms, '-');
  const rest = added && taken && subtractAmounts(addAmounts(added), addAmounts(taken));
  return rest !== null && quantityIn(cell, rest) !== null ? rest : null;
}

/** The terms with that sign; null where one of them is no number. */
function amountsOf(
  cell: TypedCell,
  terms: readonly string[],
  sign: '+' | '-',
): readonly string[] | null {
  const own = terms.filter((term) => term.startsWith(sign));
  const amounts = own.flatMap((term) => {
    const entry = numberIn(cell, term.slice(1));
    return entry === null ? [] : (quantityIn(cell, entry) ?? []);
  });
  return amounts.length === own.length ? amounts : null;
}

/** A number without what surely adds nothing to it; null where it still can't be read. */
function numberIn(cell: TypedCell, text: string): string | null {
  const plain = toPlainEntry(text).replace(/^'/, '');
  const entry = valueKinds[cell.value].withoutTrimmings(plain, cell.unit);
  return quantityIn(cell, entry) === null ? null : entry;
}

function quantityIn(cell: TypedCell, entry: string): string | null {
  const read = readCell(cell, entry);
  return read.state === 'number' ? String(read.value) : null;
}
