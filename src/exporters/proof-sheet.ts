import {
  CLASS_NAMES,
  openWords,
  type ProofOutcome,
  type ProofRow,
  type ProofSheet,
} from '../report/index.ts';
import { escapeHtml } from './html/html-escape.ts';
import { signersHtml, workingPaper } from './working-paper.ts';

/** A shape and a word; on paper there is no colour to rely on. */
const OUTCOMES: Readonly<Record<ProofOutcome, string>> = {
  holds: '✓ 相符',
  pending: '— 未能核对',
  unfilled: `— ${CLASS_NAMES.unfilled}`,
  error: `✕ ${CLASS_NAMES.error}`,
  warning: `△ ${CLASS_NAMES.warning}`,
  unconfirmed: `◇ ${CLASS_NAMES.unconfirmed}`,
  hint: `○ ${CLASS_NAMES.hint}`,
  waived: '△ 已说明',
};

/** 核对单: every rule with both sides and its result, the reasons, and lines to sign on. */
export function renderProofSheet(sheet: ProofSheet): string {
  return workingPaper(
    sheet.title,
    '核对单',
    `<p class="state">${summaryOf(sheet)}</p>
${renderFound(sheet.rows)}${renderWaivers(sheet)}${signersHtml()}${renderHolding(sheet.rows)}`,
  );
}

function summaryOf({ open, hints, waivers, state }: ProofSheet): string {
  const words = openWords(open);
  return [
    `报告校验码 <b>${escapeHtml(state)}</b>`,
    words === '' ? '没有待处理的事项' : `<b>${words}</b>`,
    ...(waivers.length > 0 ? [`已说明 ${String(waivers.length)}`] : []),
    ...(hints > 0 ? [`${CLASS_NAMES.hint} ${String(hints)}`] : []),
  ].join('　');
}

/** What was found comes first: it is what one signs for. */
function renderFound(rows: readonly ProofRow[]): string {
  const found = rows.filter(({ outcome }) => outcome !== 'holds');
  return found.length === 0 ? '' : renderRows(found);
}

/** What holds is the annex, on pages of its own. */
function renderHolding(rows: readonly ProofRow[]): string {
  const holding = rows.filter(({ outcome }) => outcome === 'holds');
  if (holding.length === 0) return '';
  const heading = `附：核对相符的 ${String(holding.length)} 项`;
  return `<section class="annex">\n<h2>${heading}</h2>\n${renderRows(holding)}</section>\n`;
}

/** One head cell for all rows of a rule. */
function renderRows(rows: readonly ProofRow[]): string {
  const rules = [...new Set(rows.map(({ rule }) => rule))];
  const body = rules.map((rule, index) => {
    const own = rows.filter((row) => row.rule === rule);
    return own.map((row, at) => renderRow(row, at === 0 ? [index + 1, own.length] : null)).join('');
  });
  return `<table>
<thead><tr><th scope="col">序号</th><th scope="col">核对内容</th><th scope="col">位置</th><th scope="col">填报内容</th><th scope="col">对照内容</th><th scope="col">结果</th></tr></thead>
<tbody>
${body.join('')}</tbody>
</table>
`;
}

function renderRow(row: ProofRow, first: readonly [number: number, rows: number] | null): string {
  const span = first === null || first[1] === 1 ? '' : ` rowspan="${String(first[1])}"`;
  const head =
    first === null
      ? ''
      : `<td${span} class="number">${String(first[0])}</td><th scope="rowgroup"${span}>${escapeHtml(row.title)}</th>`;
  const outcome = isOfWhole(row) ? '✓ 无问题' : OUTCOMES[row.outcome];
  return `<tr data-outcome="${row.outcome}">${head}${renderSides(row)}<td class="outcome">${outcome}</td></tr>\n`;
}

/** A rule that looked at the whole report and found nothing has no sides to show. */
function isOfWhole({ left, right, remark }: ProofRow): boolean {
  return remark === '' && left === '' && right === '';
}

/** A finding's sentence names the place and both sides. */
function renderSides(row: ProofRow): string {
  const { title, place, left, right, remark } = row;
  if (remark !== '') return `<td colspan="3">${escapeHtml(remark)}</td>`;
  if (isOfWhole(row)) return '<td colspan="3">全文</td>';
  // A condition of the whole report is its own place: it is not printed twice.
  if (place === title) {
    return `<td colspan="2">${escapeHtml(left)}</td><td>${escapeHtml(right)}</td>`;
  }
  return [place, left, right].map((text) => `<td>${escapeHtml(text)}</td>`).join('');
}

function renderWaivers({ waivers }: ProofSheet): string {
  if (waivers.length === 0) return '';
  const items = waivers.map(
    ({ sentence, reason }) =>
      `<li>${escapeHtml(sentence)}<br><b>说明：</b>${escapeHtml(reason)}</li>\n`,
  );
  return `<section>\n<h2>已说明的提醒</h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}
