import { dateOf, emptyDraft, PARTICULAR_NAMES, PARTICULARS } from '../../report/index.ts';
import { shownDifference, type Difference } from '../difference.ts';
import { textDifference } from './compare-text.ts';
import { likeness, plainLines, plainText, sameLines } from './plain-text.ts';
import type { PrintedReport } from './printed-report.ts';
import type { ReadBlock } from './read-block.ts';

interface Closing {
  /** What is left for the last section. */
  readonly text: readonly ReadBlock[];
  readonly differences: readonly Difference[];
}

/**
 * What follows the last section without a heading of its own: names of what is attached, signature,
 * date, contact. Taken off from the end, until what is left is the section's text; only the contact
 * is in every document, the rest is as the office set it.
 */
export function compareClosing(printed: PrintedReport, blocks: readonly ReadBlock[]): Closing {
  // Behind a table nothing belongs to it.
  const above = blocks.reduce((at, { kind }, index) => (kind === 'table' ? index + 1 : at), 0);
  const lines = blocks
    .slice(above)
    .map((block) => (block.kind === 'text' ? plainText(block.text) : ''));
  const fields = printed.sections[printed.sections.length - 1]?.fields ?? [];
  const own = plainLines(fields[fields.length - 1]?.lines ?? []);
  const contact = contactIn(printed, { lines, own });
  const lastBlock = blocks[above + contact.from - 1];
  const isStyled = lastBlock?.kind === 'text' && lastBlock.isDate === true;
  const date = dateIn(printed, { lines: lines.slice(0, contact.from), own }, isStyled);
  const signed = lines.slice(0, date.from);
  const signature = signatureIn(printed, { lines: signed, own }, date.from < contact.from);
  const end = startOfAttachments({ lines: lines.slice(0, signature.from), own });
  const read = blocks.slice(above + contact.from);
  const differences = [
    signature.difference,
    date.difference,
    contact.isSame ? null : textDifference(printed.contact, read),
  ];
  return {
    text: blocks.slice(0, above + end),
    differences: differences.flatMap((one) => (one === null ? [] : [one])),
  };
}

/** The end of a document, cut shorter and shorter, beside the text known to stand before it. */
interface Tail {
  readonly lines: readonly string[];
  readonly own: readonly string[];
}

/** What was found begins at the line `from`; nothing was where that is the end. */
interface Found {
  readonly from: number;
  readonly difference: Difference | null;
}

function isDone({ lines, own }: Tail): boolean {
  return sameLines(lines, own);
}

/** Whether the text that is known ends with the last line itself. */
function ownsLast({ lines, own }: Tail): boolean {
  return own.length > 0 && own[own.length - 1] === lines[lines.length - 1];
}

function contactIn(printed: PrintedReport, tail: Tail): { from: number; isSame: boolean } {
  const { lines } = tail;
  const known = plainLines(printed.contact.lines);
  const start = lines.length - known.length;
  if (known.length > 0 && start >= 0 && sameLines(lines.slice(start), known)) {
    return { from: start, isSame: true };
  }
  if (known.length === 0 && isDone(tail)) return { from: lines.length, isSame: true };
  return { from: startOfContact(printed, lines, known), isSame: false };
}

/** Behind the date; without one behind the text, or as far up as lines are like those known. */
function startOfContact(
  { date }: PrintedReport,
  lines: readonly string[],
  known: readonly string[],
): number {
  const dates = lines.map(
    (line) => isoOf(line) !== null && (known.length > 0 || line === date?.text),
  );
  const at = dates.lastIndexOf(true);
  if (at >= 0) return at + 1;
  let from = lines.length;
  const isKnown = (line: string) => known.some((other) => likeness(line, other) >= 0.4);
  while (from > 0 && isKnown(lines[from - 1] ?? '')) from -= 1;
  return from;
}

function dateIn({ agency, date }: PrintedReport, tail: Tail, isStyled: boolean): Found {
  const from = tail.lines.length;
  const line = tail.lines[from - 1];
  const none = { from, difference: null };
  if (line === undefined || isDone(tail)) return none;
  const iso = isoOf(line);
  const isLike = date !== null && line.length < 20 && likeness(line, date.text) >= 0.5;
  const isOne = iso !== null || isLike || (isStyled && line !== plainText(agency));
  if (!isOne) return none;
  const isSame = date !== null && (iso === null ? line === plainText(date.text) : iso === date.iso);
  if (isSame) return { from: from - 1, difference: null };
  if (ownsLast(tail)) return none;
  const at = PARTICULARS.date;
  const place = PARTICULAR_NAMES[at];
  const [inData, inDocument] = [date?.text ?? '', line];
  return { from: from - 1, difference: { at, place, inData, inDocument, entry: iso ?? line } };
}

function signatureIn({ agency }: PrintedReport, tail: Tail, isAboveDate: boolean): Found {
  const from = tail.lines.length;
  const line = tail.lines[from - 1];
  const name = plainText(agency);
  const none = { from, difference: null };
  if (line === undefined || name === '' || isDone(tail)) return none;
  if (line === name) return { from: from - 1, difference: null };
  const isLike = isAboveDate && line.length <= name.length + 10 && likeness(line, name) >= 0.6;
  if (!isLike || ownsLast(tail)) return none;
  return { from: from - 1, difference: shownDifference('署名', agency, line) };
}

/** `附件：1. …`, and the lines numbered on below it. */
function startOfAttachments(tail: Tail): number {
  const { lines } = tail;
  if (isDone(tail)) return lines.length;
  const first = lines.map((line) => line.startsWith('附件：')).lastIndexOf(true);
  const isList = lines.slice(first + 1).every((line) => /^\d+[.．]/.test(line));
  return first >= 0 && isList ? first : lines.length;
}

/** `YYYY-MM-DD` of a line that is a date and nothing else. */
function isoOf(line: string): string | null {
  const read = dateOf({ ...emptyDraft(''), entries: { [PARTICULARS.date]: line } });
  return read.state === 'value' ? read.value : null;
}
