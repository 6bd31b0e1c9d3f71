import { toDocument } from '../../../document/index.ts';
import {
  loadExcelWriter,
  loadRichText,
  loadWordWriter,
  renderHtml,
} from '../../../exporters/index.ts';
import { readWorkbook } from '../../../exporters/testing/read-workbook.ts';
import type { Format } from '../../../form/index.ts';
import { official } from '../../../formats/testing/official.ts';
import { pagePieces } from './page-pieces.ts';
import { differencesBetween, modelPieces, sides, type Piece } from './pieces.ts';
import { reportsOf, type GeneratedReport } from './reports.ts';
import { wordPieces } from './word-pieces.ts';
import { workbookDifferences } from './workbook-pieces.ts';
import { publishedJson } from '../../../report/index.ts';

export { official, reportsOf, sides };

export const KINDS = ['HTML', 'Word', 'copy', 'Excel'] as const;
type Kind = (typeof KINDS)[number];

/** A picture of one pixel: no test looks at it. */
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Where each export differs from the model; `parse` is the HTML parser of where this runs. */
export async function everywhereDifferences(
  format: Format,
  { draft, options }: GeneratedReport,
  parse: (html: string) => Document,
): Promise<Readonly<Record<Kind, readonly string[]>>> {
  const document = toDocument(format, draft, options);
  const json = publishedJson(format, draft);
  const { renderWord } = await loadWordWriter();
  const { renderExcel } = await loadExcelWriter();
  const { renderRichText } = await loadRichText();
  const rasterise = () => Promise.resolve(PNG);
  const inParts = modelPieces(document, 'parts');
  const whole = modelPieces(document, 'whole');
  const copy = renderRichText(document);
  const page = parse(renderHtml(document, json));
  return {
    HTML: differencesBetween(inParts, pagePieces(page)),
    Word: differencesBetween(inParts, wordPieces(await renderWord(document, json, { rasterise }))),
    copy: [
      // jsdom reads each style as CSS, which takes longer than all the rest.
      ...differencesBetween(whole, pagePieces(parse(copy.html.replace(/ style="[^"]*"/g, '')))),
      ...sides('plain text', whole.map(textsIn).join(''), copy.text.replace(/[\t\n]/g, '')),
    ],
    Excel: workbookDifferences(document, readWorkbook(await renderExcel(format, draft, json))),
  };
}

function textsIn(piece: Piece): string {
  if (piece.kind === 'figure') return piece.alt;
  if (piece.kind === 'text') return piece.text;
  return piece.rows
    .flat()
    .map(({ text }) => text)
    .join('');
}

/** The page that is printed, and what its PDF must say; of figures also what is drawn in them. */
export function printed(
  format: Format,
  { draft, options }: GeneratedReport,
  parse: (html: string) => Document,
) {
  const document = toDocument(format, draft, options);
  const html = renderHtml(document);
  const drawn = [...parse(html).querySelectorAll('figure')].map((figure) =>
    [...figure.querySelectorAll('text')].map(({ textContent }) => textContent).join(''),
  );
  const pieces = modelPieces(document, 'parts').map((piece) =>
    piece.kind === 'figure'
      ? { ...piece, caption: `${drawn.shift() ?? ''}${piece.caption}` }
      : piece,
  );
  return { html, pieces };
}
