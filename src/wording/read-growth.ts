import type { Figure } from './figures.ts';
import { toPlainText } from './plain-text.ts';

/** A change a text states beside both its numbers: 收到30件，比上年的20件增长50%. */
export interface Growth extends Figure {
  /** The rate the two numbers come to, in per cent; below 0 where it fell. */
  readonly actual: number;
  readonly now: number;
  readonly then: number;
}

const NUMBER = '(\\d{1,12}(?:\\.\\d{1,6})?)';
const UNIT = '(件次|件|条|份|例|起|项|宗|篇|期|场|个|人次|次|万元|亿元|元)';
const PATTERN = new RegExp(
  `${NUMBER}${UNIT}[^。;\\n\\d]{0,12}?[比较](?:上年度?|去年|上一年度?|(?:19|20)\\d\\d年度?)(?:同期)?的?${NUMBER}\\2[,]?(?:同比)?(增长|增加|上升|提高|减少|下降|降低|回落)了?${NUMBER}%`,
  'g',
);
const FALLS = /减少|下降|降低|回落/;

/** Finds rates of change that stand beside both numbers they are made of. */
export function readGrowth(typed: string): readonly Growth[] {
  if (!/[%％]/.test(typed)) return [];
  const plain = toPlainText(typed);
  return [...plain.text.matchAll(PATTERN)].flatMap((match): Growth[] => {
    const [whole, now = '', , then = '', way = '', rate = ''] = match;
    if (Number(then) === 0) return [];
    const stop = match.index + whole.length - 1;
    return [
      {
        value: Number(rate) * (FALLS.test(way) ? -1 : 1),
        actual: (Number(now) / Number(then) - 1) * 100,
        now: Number(now),
        then: Number(then),
        start: plain.at[stop - rate.length] ?? 0,
        end: (plain.at[stop - 1] ?? 0) + 1,
      },
    ];
  });
}
