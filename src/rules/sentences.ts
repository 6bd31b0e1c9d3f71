import {
  cellsOf,
  headingOfField,
  leavesOf,
  tablesOf,
  type Column,
  type Format,
} from '../form/index.ts';
import {
  PARTICULARS,
  UNREADABLE_SENTENCES,
  type Balance,
  type BalanceSide,
  type Finding,
  type Quantity,
} from '../report/index.ts';

/** Where a finding stands, in the words printed there: `表三 （一）予以公开 自然人`. */
export function placeNameOf(format: Format, entryId: string): string {
  for (const table of tablesOf(format)) {
    const cell = cellsOf(table).find((candidate) => candidate.id === entryId);
    if (cell !== undefined) return `${table.name} ${cell.name}`;
  }
  for (const section of format.sections) {
    if (section.kind !== 'narrative') continue;
    const field = section.fields.find((candidate) => candidate.id === entryId);
    if (field !== undefined) return headingOfField(section, field);
  }
  return PARTICULAR_NAMES[entryId] ?? entryId;
}

const PARTICULAR_NAMES: Readonly<Record<string, string>> = {
  [PARTICULARS.agencyName]: '机关名称',
  [PARTICULARS.year]: '年度',
  [PARTICULARS.date]: '落款日期',
  [PARTICULARS.contact]: '联系方式',
  [PARTICULARS.preamble]: '开头段落',
};

/** A finding as a clerk reads it: what is wrong, with both sides and their numbers. */
export function sentenceOf(format: Format, finding: Finding): string {
  const place = placeNameOf(format, finding.at);
  switch (finding.kind) {
    case 'blankCell':
      return `“${place}”未填。没有发生的填 0。`;
    case 'unreadable':
      return `“${place}”填的是“${finding.text.trim()}”：${UNREADABLE_SENTENCES[finding.reason]}。`;
    case 'brokenIdentity':
      return balanceSentence(format, finding.balance);
    case 'emptyText':
      return `“${place}”没有内容。`;
    case 'emptySection':
      return `“${sectionHeading(format, finding.section)}”没有内容。`;
    case 'missingParticular':
      return `“${place}”未填。`;
    case 'statedTotal':
      return `“${place}”文件写的是 ${shown(finding.stated)}，按各项相加应为 ${shown(finding.computed)}，已按相加的结果显示。`;
  }
}

/** `表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 20 + 结转下年 0 = 20，差 1。` */
function balanceSentence(format: Format, balance: Balance): string {
  const table = tablesOf(format).find((one) => one.identities.includes(balance.identity));
  const columns = table?.blocks.flatMap((block) => leavesOf<Column>(block.columns)) ?? [];
  const label = columns.find((column) => column.id === balance.column)?.label ?? '';
  const sides = [balance.left, balance.right].map(sideText).join('，');
  return `${table?.name ?? ''}“${label}”列不平：${sides}，差 ${differenceOf(balance)}。`;
}

function differenceOf(balance: Balance): string {
  const { left, right } = balance;
  return String(Math.abs(Number(left.sum) - Number(right.sum)));
}

function sideText(side: BalanceSide): string {
  const terms = side.terms.map((term) => `${term.name} ${shown(term.value)}`).join(' + ');
  return `${terms} = ${shown(side.sum)}`;
}

function shown(quantity: Quantity | null): string {
  return quantity === null ? '空白' : String(quantity);
}

function sectionHeading(format: Format, sectionId: string): string {
  return format.sections.find((section) => section.id === sectionId)?.heading ?? sectionId;
}
