/** How a number came to be wrong, the simplest first: what needs no coincidence before any change. */
export const SLIPS = [
  'justChanged',
  'moved',
  'swappedDigits',
  'swappedRows',
  'overwritten',
  'doubledOrDropped',
  'offByOne',
  'exchangedFar',
  'overwrittenInColumn',
  'other',
] as const;
export type Slip = (typeof SLIPS)[number];

/** Numbers that would stand elsewhere, and the slip that would explain what was typed. */
export interface Candidate {
  readonly slip: Slip;
  readonly changes: readonly CountChange[];
  /** Of what was changed last: whether that was since the draft was opened. */
  readonly isFresh?: boolean;
}

export interface CountChange {
  readonly index: number;
  readonly meant: number;
  /** As it was typed, where it stood there before. */
  readonly typed?: string;
}

/** Slips that explain a wrong number by themselves; the others would explain any number. */
const TELLING: readonly Slip[] = [
  'justChanged',
  'moved',
  'swappedDigits',
  'swappedRows',
  'overwritten',
];

export function isTelling(slip: Slip): boolean {
  return TELLING.includes(slip);
}

/** The slip that turns what was meant into what was typed, in one cell. */
export function slipBetween(typed: number, meant: number): Slip {
  const [a, b] = [String(typed), String(meant)];
  if (isDigitSwap(a, b)) return 'swappedDigits';
  if (isOneDigitMore(a, b) || isOneDigitMore(b, a)) return 'doubledOrDropped';
  return Math.abs(typed - meant) === 1 ? 'offByOne' : 'other';
}

/** `12` and `21`; also `1` and `10`, where the zero that came first is not written. */
function isDigitSwap(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < length - 1) return false;
  const [x, y] = [a.padStart(length, '0'), b.padStart(length, '0')];
  const differ = Array.from(x, (digit, at) => (digit === y.charAt(at) ? -1 : at)).filter(
    (at) => at >= 0,
  );
  const [first, second] = differ;
  return (
    differ.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    x.charAt(first) === y.charAt(second) &&
    x.charAt(second) === y.charAt(first)
  );
}

function isOneDigitMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return Array.from(longer).some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
