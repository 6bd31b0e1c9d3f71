import { isSpacedNumber, toPlainEntry } from './plain-entry.ts';
import { readSeen, type Parsed } from './read-seen.ts';
import type { Reading, UnreadableReason } from './reading.ts';

const MAX_COUNT_DIGITS = 9;
const MAX_AMOUNT_DIGITS = 12;
const MAX_AMOUNT_PLACES = 6;

/** Hyphen, dashes and minus signs, as keyboards, Word and Excel write them. */
const NEGATIVE = /^[-\u2010-\u2015\u2212\ufe63\uff0d]\s*\.?\d/;

/**
 * Reads a count of cases (0 … 999 999 999). Full-width digits, separators in groups of three and
 * leading zeros are read; whatever a person could read in two ways is refused, never repaired.
 */
export function parseCount(text: string): Reading<number> {
  return readSeen(text, countIn);
}

/** A sign, or the word for it; one alone. */
const SIGN = /^(?:([+＋]|增加?\s*)|([-−－﹣]|减少?\s*))/;

/**
 * Reads a count that may be below 0 (-999 999 999 … 999 999 999): `-11`, `+1036`, `减4`, `增 3`. Two
 * signs (`增 -3`) are refused: which of them is meant?
 */
export function parseSignedCount(text: string): Reading<number> {
  return readSeen(text, (plain) => {
    const [sign = '', , minus] = SIGN.exec(plain) ?? [];
    const rest = plain.slice(sign.length);
    if (SIGN.test(rest)) return { reason: 'signs' };
    const count = countIn(rest);
    // Not -0, which a report file has no word for.
    return 'value' in count && minus !== undefined ? { value: 0 - count.value } : count;
  });
}

function countIn(plain: string): Parsed<number> {
  const digits = withoutSeparators(plain);
  if (digits === null) return { reason: 'separators' };
  if (!/^\d+$/.test(digits)) return { reason: reasonAgainst(plain, digits) };
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > MAX_COUNT_DIGITS) return { reason: 'tooLarge' };
  return { value: Number(significant) };
}

/**
 * Reads an amount in 万元 as an exact decimal string: half-width, no separators, no leading
 * zeros, trailing zeros kept (`18.8710`); up to 12 digits and 6 places.
 */
export function parseAmount(text: string): Reading<string> {
  return readSeen(text, amountIn);
}

/** The units in which reports print amounts of money. */
const MONEY = /\s*(元|千元|万元|亿元)$/;

/** Reads an amount whose unit the form leaves open, with the unit where one is typed: `251000元`. */
export function parseOpenAmount(text: string): Reading<string> {
  return readSeen(text, (plain) => {
    const [typed = '', unit = ''] = MONEY.exec(plain) ?? [];
    const amount = amountIn(plain.slice(0, plain.length - typed.length));
    return 'value' in amount ? { value: `${amount.value}${unit}` } : amount;
  });
}

/** The number of an amount and its unit, which is empty where none was typed. */
export function partsOfAmount(amount: string): { readonly number: string; readonly unit: string } {
  const number = /^-?[\d.]*/.exec(amount)?.[0] ?? '';
  return { number, unit: amount.slice(number.length) };
}

function amountIn(plain: string): Parsed<string> {
  const digits = withoutSeparators(plain);
  if (digits === null) return { reason: 'separators' };
  if (/^\d+\.$|^\.\d+$/.test(digits)) return { reason: 'unfinished' };
  const match = /^(\d+)(?:\.(\d+))?$/.exec(digits);
  if (match === null) return { reason: reasonAgainst(plain, digits, 'notANumber') };
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const places = match[2];
  if (whole.length > MAX_AMOUNT_DIGITS) return { reason: 'tooLarge' };
  if (places === undefined) return { value: whole };
  if (places.length > MAX_AMOUNT_PLACES) return { reason: 'tooManyPlaces' };
  return { value: `${whole}.${places}` };
}

/** The reported year, four digits; a following 年 is what people write. */
export function parseYear(text: string): Reading<number> {
  return readSeen(text, (plain) => {
    const digits = toPlainEntry(plain.replace(/年$/, ''));
    return /^(19|20)\d\d$/.test(digits) ? { value: Number(digits) } : { reason: 'notAYear' };
  });
}

/** Null where commas stand elsewhere than between groups of three digits. */
function withoutSeparators(plain: string): string | null {
  if (!/[,，]/.test(plain)) return plain;
  if (!/^[\d,，.]+$/.test(plain)) return plain;
  return /^\d{1,3}([,，]\d{3})+(\.\d*)?$/.test(plain) ? plain.replace(/[,，]/g, '') : null;
}

function reasonAgainst(
  plain: string,
  digits: string,
  forDecimal: UnreadableReason = 'decimal',
): UnreadableReason {
  if (/^#+$/.test(plain)) return 'hashes';
  if (NEGATIVE.test(plain)) return 'negative';
  if (/^\d*\.\d*$/.test(digits) && /\d/.test(digits)) return forDecimal;
  if (isSpacedNumber(plain)) return 'innerSpace';
  return 'notANumber';
}
