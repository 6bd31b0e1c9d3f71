import type { TextRange } from '../report/index.ts';
import { matchesOf } from './matches.ts';

/** What is longer may be cut at its numbers; a number itself never is. */
const LONGEST = 24;

const DIGIT = '[\\d０-９]';
const NUMBER = `(?:${DIGIT}+(?:[.,．·]${DIGIT}+|，${DIGIT}{3}(?!${DIGIT}))*|[〇○零一二三四五六七八九十百千万亿两]{2,})`;
const UNIT =
  '(?:\\s*(?:[%％‰]|[余多]?[百千万亿]*[余多]?(?:个(?:工作日|百分点|月)|平方米|公里|季度|小时|分钟|场次|人次|件次|条次|篇次|年度|月份|周年|[年月日号时天周岁件条份例起项次宗个桩篇则部元场期户家名人倍页幅字级批张类段站处所台版种套位本轮章款])))?';
const JOINT = '\\s*[-—–－~～/:至到]{0,2}\\s*';

const PIECES = new RegExp(
  [
    `《[^《》\\n]{1,${String(LONGEST)}}》`,
    // A document's number, 〔2021〕30号.
    `[〔［\\[﹝(（【]\\s*${DIGIT}{4}\\s*[〕］\\]﹞)）】](?:\\s*第?\\s*${DIGIT}+\\s*[号號])?`,
    // Dates, spans and ratios are several numbers.
    `第?${NUMBER}${UNIT}(?:${JOINT}${NUMBER}${UNIT}){0,5}`,
    `(?<!\\w)[A-Za-z](?:[\\w.@/:+-]|,(?=\\d)){0,${String(LONGEST)}}(?!\\w)`,
  ].join('|'),
  'g',
);
const NUMBERS = new RegExp(NUMBER, 'g');

/** Where a text can't be cut: numbers with their units, dates, titles in 《》, Latin words. */
export function uncutIn(text: string): readonly TextRange[] {
  return matchesOf(text, PIECES).flatMap((piece) => {
    if (piece.end - piece.start <= LONGEST + 2) return [piece];
    return matchesOf(piece.words, NUMBERS).map(({ start, end }) => {
      return { start: piece.start + start, end: piece.start + end };
    });
  });
}

/** Brackets and quotation marks with what they hold; a quote takes them whole or stays inside. */
export function pairsIn(text: string): readonly TextRange[] {
  return matchesOf(text, /（[^（）\n]*）|\([^()\n]*\)|“[^“”\n]*”|《[^《》\n]*》/g);
}
