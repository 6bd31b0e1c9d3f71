import type { Format } from '../form/index.ts';
import { entriesOf, entryNameOf } from './entries.ts';
import { shownEntry } from './remark-place.ts';
import { impliedState, REMARK_NAMES, REMARK_STATES, type Remark } from './remark.ts';

/**
 * What a comment in a document can't show of a remark, as its last line: `〔位置：机关层级；状态：未处理〕`.
 * Words a person can read, which are read back. The quote comes last, whatever stands in it.
 */
const LABELS = { place: '位置', value: '提出时', state: '状态', quote: '原文' } as const;
/** A line's end within a quote. */
const LINE_END = '↵';

interface Shown {
  /** The comment stands at the entry itself. */
  readonly isPlaced: boolean;
  /** Its range is the quote, or there is none. */
  readonly isQuoted: boolean;
  /** What the entry holds in the document, as typed. */
  readonly now: string;
}

/** Null where the comment says all by itself. */
export function remarkTail(
  format: Format,
  { at, quote, value, state, entries }: Remark,
  { isPlaced, isQuoted, now }: Shown,
): string | null {
  const isNumber = entriesOf(format).get(at)?.kind === 'number';
  const isImplied = impliedState(entries, state === 'settled') === state;
  const parts = [
    ...(isPlaced ? [] : [[LABELS.place, entryNameOf(format, at)]]),
    ...(isNumber && value !== null && value !== now ? [[LABELS.value, shownEntry(value)]] : []),
    ...(isImplied ? [] : [[LABELS.state, REMARK_NAMES[state]]]),
    ...(isQuoted || quote === null
      ? []
      : [[LABELS.quote, `“${quote.replaceAll('\n', LINE_END)}”`]]),
  ];
  // A remark that ends like one of these lines keeps its end behind another.
  const own = entries[0]?.text.split('\n').pop() ?? '';
  if (parts.length === 0 && TAIL.test(own)) parts.push([LABELS.state, REMARK_NAMES[state]]);
  if (parts.length === 0) return null;
  return `〔${parts.map((part) => part.join('：')).join('；')}〕`;
}

const NAMES = Object.values(LABELS).join('|');
const TAIL = new RegExp(`^〔((?:${NAMES})：[^]*)〕$`);
/** What stands before the quote, and the quote. */
const HALVES = new RegExp(`^([^]*?)(?:(?:^|；)${LABELS.quote}：“([^]*)”)?$`);

type Told = Partial<Pick<Remark, 'at' | 'quote' | 'value' | 'state'>>;

/** The text of a comment without such a line, and what the line says. */
export function readRemarkTail(
  format: Format,
  text: string,
): { readonly text: string; readonly told: Told } {
  const lines = text.split('\n');
  const tail = TAIL.exec(lines[lines.length - 1] ?? '')?.[1];
  if (tail === undefined) return { text, told: {} };
  const [, before = '', quote] = HALVES.exec(tail) ?? [];
  const said = new Map(
    before
      .split('；')
      .map((part) => [part.slice(0, part.indexOf('：')), part.slice(part.indexOf('：') + 1)]),
  );
  const [place, value, state] = Object.values(LABELS).map((label) => said.get(label));
  const at = [...entriesOf(format).values()].find(({ fullName }) => fullName === place)?.at;
  const known = REMARK_STATES.find((one) => REMARK_NAMES[one] === state);
  return {
    text: lines.slice(0, -1).join('\n'),
    told: {
      ...(at !== undefined && { at, quote: null }),
      ...(quote !== undefined && { quote: quote.replaceAll(LINE_END, '\n') }),
      ...(value !== undefined && { value: value === shownEntry('') ? '' : value }),
      ...(known !== undefined && { state: known }),
    },
  };
}
