import type { ReportDocument } from '../../document/index.ts';
import { figureStyles } from './html-figure.ts';
import { stacksOf } from './html-fonts.ts';
import { printStyles } from './html-styles-print.ts';
import { screenStyles } from './html-styles-screen.ts';
import { round, tableStyles } from './html-styles-table.ts';

/** All styles of the file. Nothing newer than Chromium 87 carries the layout. */
export function stylesOf(document: ReportDocument): string {
  return [
    textStyles(document),
    tableStyles(document),
    figureStyles(document),
    screenStyles(document),
    printStyles(document),
  ]
    .join('\n')
    .trim();
}

/**
 * The grid of GB/T 9704-2012. All indents are counted in characters of the grid: `2em` would be
 * wider than two of them and cost the first line a character. Punctuation keeps its full width, so
 * that lines break alike in browsers that could trim it and in those that could not. The draft mark
 * takes the blank line under the title: a draft breaks into pages as the report will.
 */
function textStyles({ fonts, page }: ReportDocument): string {
  const faces = stacksOf(fonts);
  const characters = (count: number) => `${round(count * page.characterPitchPt)}pt`;
  return `
* { box-sizing: border-box; }
body {
  margin: 0;
  color: #000;
  font-family: ${faces.body};
  font-size: ${page.bodyPt}pt;
  letter-spacing: ${round(page.characterPitchPt - page.bodyPt)}pt;
  line-height: ${page.linePitchPt}pt;
  overflow-wrap: break-word;
  overflow-wrap: anywhere;
  text-align: justify;
  text-autospace: no-autospace;
  text-spacing-trim: space-all;
}
h1, h2, h3, p { margin: 0; font-size: inherit; font-weight: normal; }
h1 {
  margin-bottom: ${page.linePitchPt}pt;
  font-family: ${faces.title};
  font-size: ${page.titlePt}pt;
  letter-spacing: 0;
  text-align: center;
  word-break: keep-all;
}
h2, h3, p, .run-in { text-indent: ${characters(page.firstLineIndentCharacters)}; }
h2 { font-family: ${faces.level1}; }
h3 { font-family: ${faces.level2}; }
.run-in h3, .run-in p { display: inline; }
.line { height: ${page.linePitchPt}pt; border-bottom: 0.5pt solid #000; }
.attachment { text-align: left; }
.attachment.first { margin-top: ${page.linePitchPt}pt; }
.signature, .date {
  margin-top: ${page.linePitchPt}pt;
  padding-right: ${characters(page.dateIndentCharacters)};
  text-align: right;
  text-indent: 0;
}
.signature + .date { margin-top: 0; }
.contact { text-align: left; }
.draft {
  margin-top: -${page.linePitchPt}pt;
  font-family: ${faces.level1};
  text-align: center;
  text-indent: 0;
}
`;
}
