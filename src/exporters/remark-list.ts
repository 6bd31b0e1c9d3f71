import type { Format } from '../form/index.ts';
import {
  entryNameOf,
  REMARK_NAMES,
  remarkPlace,
  spokenRemark,
  titleOf,
  typedAt,
  type Draft,
  type Remark,
} from '../report/index.ts';
import { linesHtml, workingPaper } from './working-paper.ts';

/** 备注清单: these remarks of a draft as one list to print, with the places and what became of them. */
export function renderRemarkList(format: Format, draft: Draft, remarks: readonly Remark[]): string {
  const rows = remarks.map((remark, index) => {
    const { at, state } = remark;
    const place = [entryNameOf(format, at), ...remarkPlace(format, remark, typedAt(draft, at))];
    const cells = [place.join('\n'), spokenRemark(remark), REMARK_NAMES[state]];
    const texts = cells.map((text) => `<td>${linesHtml(text)}</td>`);
    return `<tr><td class="number">${String(index + 1)}</td>${texts.join('')}</tr>\n`;
  });
  return workingPaper(
    titleOf(format, draft),
    '备注清单',
    `<p class="state">共 ${String(remarks.length)} 条，供内部使用，不公开</p>
<table>
<thead><tr><th scope="col">序号</th><th scope="col">位置</th><th scope="col">备注和答复</th><th scope="col">状态</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`,
  );
}
