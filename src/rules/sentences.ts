import { tablesOf, type Format, type Table } from '../form/index.ts';
import {
  gapBetween,
  entryNameOf,
  unreadableSentence,
  withoutDirectionMarks,
  type Balance,
  type Finding,
  type NamedQuantity,
} from '../report/index.ts';
import { columnLabel, meantByWords, shownQuantity, sideText } from './words.ts';

/** A finding as a clerk reads it: what is wrong, with both sides and their numbers. */
export function sentenceOf(format: Format, finding: Finding): string {
  const sentence = ownSentence(format, finding);
  return finding.outdated === undefined
    ? sentence
    : `${sentence}内容已改动，原来的说明“${finding.outdated.reason}”须重新写。`;
}

function ownSentence(format: Format, finding: Finding): string {
  const place = entryNameOf(format, finding.at);
  switch (finding.kind) {
    case 'blankCell':
      return `“${place}”未填。没有发生的填 0。`;
    case 'unreadable':
      return unreadableText(place, finding);
    case 'brokenIdentity':
      return balanceSentence(format, finding);
    case 'condition':
      return conditionSentence(finding);
    case 'statement':
      return statementSentence(place, finding);
    case 'passage':
      return `“${place}”${finding.says}`;
    case 'emptyText':
      return `“${place}”没有内容。`;
    case 'emptySection':
      return `“${sectionNameOf(format, finding.section)}”没有内容。`;
    case 'missingParticular':
      return `“${place}”未填。`;
    case 'unconfirmed':
      return `“${place}”沿用上年或取自他处，还没有确认。`;
    case 'statedTotal':
      return `“${place}”文件写的是 ${shownQuantity(finding.stated)}，按各项相加应为 ${shownQuantity(finding.computed)}，已按相加的结果显示。`;
  }
}

/** `“表三 （一）予以公开 自然人”填的是“1.5”：件数须为整数，不能有小数。` */
function unreadableText(place: string, { text, reason }: Of<'unreadable'>): string {
  const shown = withoutDirectionMarks(text.trim());
  return `“${place}”填的是“${shown}”：${unreadableSentence(reason, text)}。`;
}

/** `表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 20 + 结转下年 0 = 20，差 1。` */
function balanceSentence(format: Format, finding: Of<'brokenIdentity'>): string {
  const { balance, carried, anyCell, opposite } = finding;
  const table = tablesOf(format).find((one) => one.identities.includes(balance.identity));
  if (table === undefined) return '';
  const label = columnLabel(table, balance.column);
  const sides = [balance.left, balance.right].map(sideText).join('，');
  const also = carried.map((other) => `“${columnLabel(table, other.column)}”`).join('、');
  return [
    `${table.name}“${label}”列不平：${sides}，差 ${gapBetween(balance.left.sum, balance.right.sum)}。`,
    also === '' ? '' : `${also}列随之不平。`,
    nothingCame(balance) ? (balance.identity.fromNothing ?? '') : '',
    opposite === undefined ? '' : oppositeSentence(table, balance, opposite),
    anyCell ? '这一列哪一格填错都会这样，请逐格核对。' : '',
  ].join('');
}

/** `“自然人”“其他”两列各差 1，可能是同一件记错了列。` */
function oppositeSentence(table: Table, balance: Balance, opposite: string): string {
  const columns = [balance.column, opposite].map((id) => `“${columnLabel(table, id)}”`).join('');
  const by = gapBetween(balance.left.sum, balance.right.sum);
  const cases = by === '1' ? '同一件' : `同样的 ${by} 件`;
  return `${columns}两列各差 ${by}，可能是${cases}记错了列。`;
}

type Of<K extends Finding['kind']> = Extract<Finding, { readonly kind: K }>;

/** Nothing on the left and something on the right: results without applications. */
function nothingCame({ left, right }: Balance): boolean {
  return left.sum === 0 && right.sum !== 0;
}

function conditionSentence(finding: Of<'condition'>): string {
  const words = (sides: readonly NamedQuantity[]) => {
    const filled = sides.filter(({ value }) => value !== 0 && value !== '0');
    return (filled.length > 0 ? filled : sides)
      .map(({ name, value }) => `${name} ${shownQuantity(value)}`)
      .join('、');
  };
  return finding.sentence.replace(/\{(left|right)\}/g, (_, side) =>
    words(side === 'left' ? finding.left : finding.right),
  );
}

/**
 * `“（二）依申请公开”写的是“收到申请 12 件”，表格中本年新收政府信息公开申请 13 件。` A word that stands for a
 * number is told with it: `“（二）依申请公开”文字写 23 件“均已答复”，表三本年度办理结果总计 22 件。`, or
 * `写的是“未收到申请”，照文字应为 0 件，表格中…`.
 */
function statementSentence(place: string, finding: Of<'statement'>): string {
  const { excerpt, wording, stated, table, tableName, unit, ambiguous } = finding;
  const meant = table.map(({ name, value }) => `${name} ${shownQuantity(value)} ${unit}`.trim());
  const unsure = ambiguous ? '如果说的是同一件事，请核对。' : '';
  if (wording === 'all') {
    const said = `文字写 ${String(stated)} ${unit}“${excerpt}”`;
    return `“${place}”${said}，${tableName}${meant.join('，')}。${unsure}`;
  }
  const taken = meantByWords(excerpt, stated, unit);
  const said = `写的是“${excerpt}”${taken === '' ? '' : `，${taken}`}`;
  return `“${place}”${said}，表格中${meant.join('，')}。${unsure}`;
}

/** What a section is called: its heading. */
export function sectionNameOf(format: Format, sectionId: string): string {
  return format.sections.find((section) => section.id === sectionId)?.heading ?? sectionId;
}
