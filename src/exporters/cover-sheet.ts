import { cellsOf, tablesOf, type Format, type Table } from '../form/index.ts';
import {
  allValuesOf,
  balancesOf,
  CLASS_NAMES,
  entryNameOf,
  numbersBefore,
  openWords,
  remarkPlace,
  spokenRemark,
  sumOfCells,
  typedAt,
  type Draft,
  type LastYear,
  type ProofSheet,
  type TableValues,
} from '../report/index.ts';
import { escapeHtml } from './html/html-escape.ts';
import { linesHtml, signersHtml, workingPaper } from './working-paper.ts';

interface Submitted {
  readonly format: Format;
  readonly draft: Draft;
  readonly sheet: ProofSheet;
  /** Null where it is not known. */
  readonly lastYear: LastYear | null;
}

/**
 * 送审单: one page on top of a draft for who signs it: the numbers that matter, beside last year's
 * where those are known, what is open, what was answered by a reason, what is still asked.
 */
export function renderCoverSheet({ format, draft, sheet, lastYear }: Submitted): string {
  const words = openWords(sheet.open);
  const open = draft.remarks.filter(({ state }) => state !== 'settled');
  const problems = sheet.rows.filter(
    ({ outcome }) => !['holds', 'hint', 'waived'].includes(outcome),
  );
  return workingPaper(
    sheet.title,
    '送审单',
    `<p class="state">报告校验码 <b>${escapeHtml(sheet.state)}</b>　${words === '' ? '没有待处理的事项' : `<b>${words}</b>`}</p>
${numbersHtml({ format, draft, lastYear })}${listHtml(
      '待处理的事项',
      problems.map(({ remark, title, place }) => remark || `${title} ${place}`),
    )}${listHtml(
      '已说明的提醒',
      sheet.waivers.map(({ sentence, reason }) => `${sentence}\n说明：${reason}`),
    )}${listHtml(
      '备注，请核定',
      open.map((remark) => {
        const place = [entryNameOf(format, remark.at)];
        return `${[...place, ...remarkPlace(format, remark, typedAt(draft, remark.at))].join(' ')}\n${spokenRemark(remark)}`;
      }),
    )}<section>
<h2>审核、签发意见</h2>
<p class="opinion"></p>
</section>
${signersHtml()}`,
  );
}

/** So many lines of a list, and so much of each, that all stands on one page; elsewhere stands all. */
const MOST_LINES = 4;
const LONGEST_LINE = 70;

function listHtml(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines
    .slice(0, MOST_LINES)
    .map((line) => `<li>${linesHtml(shortened(line))}</li>\n`);
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? `<p>另有 ${String(more)} 处，见核对单和备注清单。</p>\n` : '';
  return `<section>\n<h2>${heading}（${String(lines.length)}）</h2>\n<ol>\n${items.join('')}</ol>\n${rest}</section>\n`;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_LINE
    ? text
    : `${characters.slice(0, LONGEST_LINE).join('')}…`;
}

function numbersHtml({ format, draft, lastYear }: Omit<Submitted, 'sheet'>): string {
  const values = allValuesOf(format, draft);
  const before = lastYear === null ? null : numbersBefore(format, lastYear);
  const rows = tablesOf(format)
    .flatMap((table) => keyCells(table, values))
    .map((id) => {
      const now = values.get(id);
      const number = now?.state === 'number' ? String(now.value) : CLASS_NAMES.unfilled;
      const cells = before?.cells([id]) ?? null;
      const was =
        cells === null || before === null
          ? null
          : sumOfCells(cells, (cell) => before.values.get(cell));
      const last = before === null ? '' : `<td>${was === null ? '—' : String(was)}</td>`;
      return `<tr><th scope="row">${escapeHtml(entryNameOf(format, id))}</th><td>${number}</td>${last}</tr>\n`;
    });
  const head = before === null ? '' : '<th scope="col">上年</th>';
  return `<table class="numbers">
<thead><tr><th scope="col">主要数字</th><th scope="col">本年</th>${head}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`;
}

/**
 * The numbers a table comes to: of one with balances the rows these compare, in their last column,
 * else all sums of typed cells.
 */
function keyCells(table: Table, values: TableValues): readonly string[] {
  const balances = balancesOf(table, values);
  const column = balances[balances.length - 1]?.column;
  const compared = balances
    .filter((balance) => balance.column === column)
    .flatMap(({ left, right }) => [...left.terms, ...right.terms].map(({ cellId }) => cellId));
  if (compared.length > 0) return [...new Set(compared)];
  return cellsOf(table).flatMap(({ id, terms }) => (terms === null ? [] : [id]));
}
