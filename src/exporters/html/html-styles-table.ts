import type { ReportDocument } from '../../document/index.ts';
import { stacksOf } from './html-fonts.ts';
import { sizeClass, sizesOf } from './html-table.ts';

/**
 * The statutory tables: as wide as the type area, every cell framed. Half of a collapsed border lies
 * outside its table, and Chromium prints nothing outside the type area: hence the padding. Heads are
 * set close, because Chromium repeats them only where they take less than a quarter of the page.
 */
export function tableStyles(document: ReportDocument): string {
  const { blocks, fonts, page } = document;
  const { borderPt, headLineEms, lineEms, openRowEms, paddingMm } = page.table;
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const smaller = sizesOf(tables)
    .filter((size) => size !== page.tablePt)
    .map((size) => {
      // Rows are as high as with numbers of the usual size.
      const height = round((openRowEms * page.tablePt) / size);
      return (
        `td.${sizeClass(size)} { font-size: ${round(size / page.tablePt)}em; }\n` +
        `table.open td.${sizeClass(size)} { height: ${height}em; }`
      );
    });
  return `
.scroll { padding: 0 ${borderPt}pt; }
table {
  width: 100%;
  margin-bottom: ${page.linePitchPt / 2}pt;
  border-collapse: collapse;
  table-layout: fixed;
  font-family: ${stacksOf(fonts).table};
  font-size: ${page.tablePt}pt;
  letter-spacing: 0;
  line-height: ${lineEms};
  text-indent: 0;
}
th, td { border: ${borderPt}pt solid #000; padding: ${paddingMm.down}mm ${paddingMm.across}mm; font-weight: normal; text-align: center; }
thead th { line-height: ${headLineEms}; }
th.start { padding-left: ${paddingMm.label}mm; padding-right: ${paddingMm.label}mm; text-align: left; }
td { white-space: nowrap; font-variant-numeric: tabular-nums; }
table.open th, table.open td { height: ${openRowEms}em; }
${document.draftMark ? UNREADABLE : ''}${smaller.join('\n')}
`;
}

/** Of a draft: as it was typed, in as many lines as it takes. */
const UNREADABLE = 'td.unreadable { white-space: normal; text-decoration: underline; }\n';

/** A measure as it is written, with three places. */
export function round(measure: number): number {
  return Math.round(measure * 1000) / 1000;
}
