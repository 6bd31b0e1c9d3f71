/** Measures of a sheet in CSS pixels, as its `@page` rule says. */
interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How a page of HTML comes on sheets. */
export interface PaperPages {
  readonly size: SheetSize;
  readonly count: number;
  /** How much of its type area each sheet uses, 0 … 1. */
  readonly filled: readonly number[];
  /** The sheet an element begins on, counted from 0. */
  readonly sheetOf: (element: Element) => number;
  /** The section whose text stands at the top of each sheet, or else the first on it. */
  readonly sections: readonly (string | null)[];
  /** Shows one sheet in the frame. */
  readonly show: (sheet: number) => void;
}

const MM = 96 / 25.4;
const PT = 96 / 72;

/**
 * Lays a page out on screen as it is printed: its rules for print hold, and its text runs through
 * columns as large as the type area, which the browser fills by the same rules as sheets. Printing the
 * frame is not touched. Null for a page without `@page`.
 */
export function layOutPages(page: Document): PaperPages | null {
  const size = sizeOf(page);
  const body = page.querySelector<HTMLElement>('article') ?? page.querySelector('main');
  if (size === null || body === null) return null;
  const { width, height, top, right, bottom, left } = size;
  const area = { width: width - left - right, height: height - top - bottom };
  // So wide that nothing of a neighbour is seen in the margins.
  const gap = width;
  const rules = page.createElement('style');
  page.head.append(rules);
  const show = (sheet: number) => {
    rules.textContent = `@media screen {
      html { overflow: hidden; background: #fff; }
      body { overflow: hidden; width: ${px(width)}; height: ${px(height)}; }
      main { max-width: none; margin: 0; padding: ${px(top)} ${px(right)} ${px(bottom)} ${px(left)}; }
      ${body.localName} {
        height: ${px(body.localName === 'main' ? height : area.height)};
        column-width: ${px(area.width)}; column-gap: ${px(gap)}; column-fill: auto;
        margin-left: ${px(-sheet * (area.width + gap))};
        width: ${px(body.localName === 'main' ? width : area.width)};
      }
      .part ~ .part { break-before: column; }
      article [data-entry] { cursor: pointer; }
      article [data-entry]:hover { background: #e3eef0; }
      article .shown { box-shadow: 0 0 0 2px #0b5563; }
    }`;
  };
  show(0);
  const startNow = () => body.getBoundingClientRect().left + (body.localName === 'main' ? left : 0);
  const sheetAt = (x: number) =>
    Math.max(0, Math.floor((x - startNow() + gap / 2) / (area.width + gap)));
  const sheetOf = (element: Element) => sheetAt(element.getClientRects()[0]?.left ?? 0);
  const filled = fillOf(body, { sheetAt, top, height: area.height });
  const headings = [...body.querySelectorAll('h2[id]')].map((element) => ({
    id: element.id,
    sheet: sheetOf(element),
  }));
  const sections = filled.map((_, sheet) => {
    const before = headings.filter((one) => one.sheet < sheet).pop();
    return (before ?? headings.find((one) => one.sheet === sheet))?.id ?? null;
  });
  return { size, filled, show, sheetOf, sections, count: filled.length };
}

const px = (value: number) => `${String(Math.round(value * 1000) / 1000)}px`;

interface Columns {
  readonly sheetAt: (x: number) => number;
  readonly top: number;
  readonly height: number;
}

/** How far down each column is written. */
function fillOf(body: Element, { sheetAt, top, height }: Columns): readonly number[] {
  const lowest: number[] = [];
  for (const element of body.querySelectorAll('h1, h2, h3, p, tr, figure, li')) {
    for (const { left, bottom } of element.getClientRects()) {
      const sheet = sheetAt(left);
      lowest[sheet] = Math.max(lowest[sheet] ?? 0, (bottom - top) / height);
    }
  }
  return Array.from(lowest, (share: number | undefined) => Math.min(1, share ?? 0));
}

/** The sheet of the `@page` rule; rules for print hold on the screen from then on, those for it no more. */
function sizeOf(page: Document): SheetSize | null {
  let size: SheetSize | null = null;
  for (const { cssRules } of page.styleSheets) {
    for (const rule of cssRules) {
      if (isMediaRule(rule)) turnToPrint(rule);
      else if (size === null && rule.cssText.startsWith('@page {')) size = readSize(rule.cssText);
    }
  }
  return size;
}

/** The rules are those of another window, with classes of its own. */
function isMediaRule(rule: CSSRule): rule is CSSMediaRule {
  return 'media' in rule;
}

function turnToPrint({ media }: CSSMediaRule): void {
  if (media.mediaText === 'print') media.mediaText = 'all';
  else if (media.mediaText.includes('screen')) media.mediaText = 'not all';
}

/** Browsers round a sheet to whole points. */
function readSize(rule: string): SheetSize | null {
  const [width, height] = lengthsIn(/size:([^;]*)/.exec(rule)?.[1] ?? '');
  const [top, right, bottom, left] = marginsIn(rule);
  if (width === undefined || height === undefined || top === undefined) return null;
  const rounded = (length: number) => Math.round(length / PT) * PT;
  const sides = { top, right: right ?? top, bottom: bottom ?? top, left: left ?? right ?? top };
  return { width: rounded(width), height: rounded(height), ...sides };
}

function marginsIn(rule: string): readonly number[] {
  const all = /margin:([^;]*)/.exec(rule)?.[1];
  if (all !== undefined) return lengthsIn(all);
  return ['top', 'right', 'bottom', 'left'].flatMap((side) =>
    lengthsIn(new RegExp(`margin-${side}:([^;]*)`).exec(rule)?.[1] ?? ''),
  );
}

function lengthsIn(text: string): readonly number[] {
  return [...text.matchAll(/([\d.]+)mm/g)].map(([, length]) => Number(length) * MM);
}
