import type { Cell } from '../form/index.ts';
import { writtenCells, type DifferingTotal, type PastePlan } from './paste-plan.ts';
import type { Skipped } from './placement.ts';
import type { NothingReason, PasteReading } from './read-clipboard.ts';

const NOTHING: Readonly<Record<NothingReason, string>> = {
  empty: '剪贴板里没有文字，没有粘贴。请先复制表格中的数字。',
  tooLarge: '来源过大，没有粘贴：最多 2000 行、256 列、2 MB 文字。请只复制本表需要的部分。',
  unknownText:
    '来源的文字与本表的行名、列名都对不上，没有粘贴。请只复制数字，或连同本表的行名、列名一起复制。',
  nothingCertain: '来源的数字无法确定属于本表哪一格，没有粘贴。请连同行名和列名一起复制。',
  shortRows:
    '来源各行的数比列数少，分不清各数属于哪一列，没有粘贴。请把缺的格补上（没有发生的填 0），再复制。',
  noTypedCell: '从这一格起没有可填的格，没有粘贴。总计由系统计算，请选中要填的格再粘贴。',
};

/** Why nothing was pasted, and what to do. */
export function nothingSentence(reason: NothingReason): string {
  return NOTHING[reason];
}

const DOUBTS = {
  spaced: '来源没有分格，是按空格分开的，请逐格核对。',
  shifted: '来源的表头与各列没有对齐，各行的数按先后次序对应，请逐格核对。',
};

/** How a source was read, a sentence for each thing to know. */
export function readingSentences(
  { how, startCellId, doubt, totals, placed }: PasteReading,
  cellById: (id: string) => Cell | undefined,
): readonly string[] {
  const start = startCellId === null ? undefined : cellById(startCellId);
  const placing = {
    labels: '按表头和行名对应。',
    focus: `从“${start?.name ?? ''}”格起依次填入。`,
    selection: '所选各格填入同一个数。',
  }[how];
  return [
    placing,
    ...emptyColumnsSentence(placed.emptyColumns),
    ...(doubt === null ? [] : [DOUBTS[doubt]]),
    ...(totals === null ? [] : [`来源可以有两种读法，现按${totalsWords(totals)}读。`]),
  ];
}

/** `来源第 3 列是空列，没有对应到本表。` */
export function emptyColumnsSentence(columns: readonly number[] = []): readonly string[] {
  if (columns.length === 0) return [];
  const numbers = columns.map((column) => String(column + 1)).join('、');
  return [`来源第 ${numbers} 列是空列，没有对应到本表。`];
}

/** The name of one of two ways to read a block. */
export function totalsWords(totals: 'among' | 'left out'): string {
  return totals === 'among' ? '含总计' : '不含总计';
}

/** `将写入 138 格 · 无法识别 2 格 · 总计 6 格不写入 · 跳过 3 处`, what is not there left out. */
export function planSummary(plan: PastePlan): string {
  const unreadable = plan.cells.filter(({ state }) => state === 'unreadable').length;
  const counts: readonly (readonly [count: number, words: string])[] = [
    [unreadable, `无法识别 ${String(unreadable)} 格`],
    [plan.totals, `总计 ${String(plan.totals)} 格不写入`],
    [plan.skipped.length, `跳过 ${String(plan.skipped.length)} 处`],
  ];
  const others = counts.filter(([count]) => count > 0).map(([, words]) => words);
  return [`将写入 ${String(writtenCells(plan).length)} 格`, ...others].join(' · ');
}

/** `“22（其中修订16件）”填作 22，“其中修订16件”记入备注`, and how many others alike. */
export function offerSentence([first, ...others]: PastePlan['offers']): string {
  if (first === undefined) return '';
  const note = first.note === null ? '' : `，“${first.note}”记入备注`;
  const more = others.length === 0 ? '' : `，等 ${String(others.length + 1)} 格`;
  return `“${first.written}”填作 ${first.text}${note}${more}`;
}

/** `自然人 （七）总计：来源 20，按来源各格相加为 21` */
export function totalSentence({ cell, stated, sum, from }: DifferingTotal): string {
  const place = [cell.columnName, cell.rowName].filter((name) => name !== '').join(' ');
  const outcome = from === 'source' ? `按来源各格相加为 ${sum}` : `采用后本表为 ${sum}`;
  return `${place}：来源 ${stated}，${outcome}`;
}

const SKIP_REASONS: Readonly<Record<Skipped['reason'], string>> = {
  unknownRow: '本表没有这一行',
  ambiguousRow: '本表不止一行叫这个名称',
  unknownColumn: '本表没有这一列',
  ambiguousColumn: '无法确定是本表哪一列',
  twice: '来源中同一格有两个不同的数',
  outside: '超出本表范围',
  shortRow: '这一行的数比列数少，分不清各数属于哪一列，整行没有填，请核对后填写',
};

/** `来源第 3 行第 2 列“6”：本表没有这一列` */
export function skippedSentence({ row, column, text, reason }: Skipped): string {
  const inColumn = column === null ? '' : `第 ${String(column + 1)} 列`;
  const characters = Array.from(text);
  const short = characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
  return `来源第 ${String(row + 1)} 行${inColumn}“${short}”：${SKIP_REASONS[reason]}`;
}
