/**
 * Words of an edition that any code may say, since they are ordinary ones: why each of them is no
 * reading of the form.
 */
export const ORDINARY: ReadonlyMap<string, string> = new Map([
  [
    '政府信息公开工作年度报告',
    'what the app is for: so the Regulation calls the report, in any edition',
  ],
  ['合计', 'the sum of whatever is added up'],
  ['总计', 'the sum of whatever is added up'],
  ['申请', 'what the Regulation calls asking for information'],
  ['办理', 'a verb of all office work'],
  ['办结', 'a verb of all office work'],
  ['企业', 'companies are spoken of everywhere'],
  ['amount', 'a kind of value of the form language'],
  ['total', 'a number of things done'],
  ['other', 'the rest of whatever is told apart'],
  ['pending', 'not decided yet'],
  ['years', 'the plural of year'],
  ['granted', 'what a browser says of a permission'],
  ['refused', 'what is said of a file that is not taken'],
]);

/** Files that may say words of an edition, each with why nothing hangs on them there. */
export const EXCUSED: ReadonlyMap<string, string> = new Map([
  [
    'report/remark.ts',
    'what versions up to 0.5 wrote into files: these words are recognised, and never written again',
  ],
  [
    'rules/word-borders.ts',
    'where a quote may be cut: in an edition with other words it ends at a mark or a number',
  ],
]);
