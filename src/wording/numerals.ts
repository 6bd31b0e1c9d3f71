const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a numeral up to 九千九百九十九, or digits in a row (二零二三); null for anything else. */
export function parseNumeral(text: string): number | null {
  if (/^[零一二三四五六七八九]{2,}$/.test(text)) {
    return Array.from(text).reduce((number, digit) => number * 10 + (DIGITS[digit] ?? 0), 0);
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const step = STEPS[character];
    if (step === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
    } else {
      if (digit === null && total > 0) return null;
      total += (digit ?? 1) * step;
      digit = null;
    }
  }
  return text === '' ? null : total + (digit ?? 0);
}
