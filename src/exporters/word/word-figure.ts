import { ImageRun, Paragraph } from 'docx';
import type { DocumentBlock, FigureBlock, PageSettings } from '../../document/index.ts';
import { drawFigure, svgFileOf } from '../figure/figure-svg.ts';
import { printableText } from '../../document/index.ts';
import { WORD_STYLES } from './word-styles.ts';
import { textRun } from './word-text.ts';

/** Makes a PNG of an SVG file, so many pixels wide and as high as the SVG asks for. */
export type Rasterise = (svg: string, widthPx: number) => Promise<Uint8Array>;

export interface Picture {
  readonly png: Uint8Array;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Pixels of a screen are 0.75 pt; a printer has three for each. */
const PX_PER_PT = 4 / 3;
const PIXELS_PER_PX = 3;

/** The pictures of a document's figures, by id; rejects where one can't be made. */
export async function picturesOf(
  blocks: readonly DocumentBlock[],
  page: PageSettings,
  rasterise: Rasterise | undefined,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  if (rasterise === undefined) return pictures;
  for (const block of blocks) {
    if (block.kind !== 'figure') continue;
    const drawing = drawFigure(block, page);
    const { widthPt, heightPt } = drawing;
    const widthPx = Math.round(widthPt * PX_PER_PT * PIXELS_PER_PX);
    const png = await rasterise(svgFileOf(drawing), widthPx);
    pictures.set(block.id, { png, widthPt, heightPt });
  }
  return pictures;
}

/** The picture on one page with its caption; its sentence where nobody could make a picture. */
export function wordFigure(
  { alt, caption, id }: FigureBlock,
  pictures: ReadonlyMap<string, Picture>,
): readonly Paragraph[] {
  const picture = pictures.get(id);
  if (picture === undefined) {
    return [new Paragraph({ style: WORD_STYLES.text, children: [textRun(alt)] })];
  }
  const { heightPt, png, widthPt } = picture;
  const number = [...pictures.keys()].indexOf(id) + 1;
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: widthPt * PX_PER_PT, height: heightPt * PX_PER_PT },
    // A number of its own: the library counts on from one file to the next.
    altText: {
      id: String(number),
      name: `图${number}`,
      title: printableText(caption),
      description: printableText(alt),
    },
  });
  return [
    new Paragraph({ style: WORD_STYLES.figure, children: [image] }),
    new Paragraph({ style: WORD_STYLES.caption, children: [textRun(caption)] }),
  ];
}
