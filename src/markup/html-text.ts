const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'
  ).split(' '),
);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'HEAD']);

/** A forced line break, kept apart from line breaks of the source, which mean a space. */
const BREAK = '\u2028';

/** Marks around text that stands above or below its line, or is struck out. */
const MARKS: readonly (readonly [names: readonly string[], style: RegExp, mark: string])[] = [
  [['SUP', 'SUB'], /(^|;)vertical-align:(super|sub)(;|$)/, '^'],
  [['S', 'STRIKE', 'DEL'], /(^|;)text-decoration[a-z-]*:[^;]*line-through/, '~'],
];

/** The text a person sees in an element: spaces collapsed, a line for each `<br>` or paragraph. */
export function textOfElement(element: Element): string {
  return shown(rawText(element, textInside).replace(/[\u200b\ufeff]/g, ''));
}

/**
 * The text of a table's cell. What is raised, lowered or struck out is set apart by a mark: a 2
 * with the note 1 above it is `2^1^`, never 21. Characters without width stay, to be named.
 */
export function textOfCell(element: Element): string {
  return shown(rawText(element, markedTextInside));
}

function shown(raw: string): string {
  return raw
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .split(BREAK)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Whether the source hides an element by its attribute or its own style. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /(^|;)(display:none|visibility:(hidden|collapse)|mso-hide:all)/.test(styleOf(element));
}

type TextInside = (element: Element) => string;

function rawText(node: Node, inside: TextInside): string {
  return Array.from(node.childNodes, (child) => {
    if (child.nodeType === TEXT_NODE) return child.nodeValue ?? '';
    return isElement(child) ? inside(child) : '';
  }).join('');
}

function textInside(element: Element): string {
  return textWithin(element, textInside);
}

function markedTextInside(element: Element): string {
  const text = textWithin(element, markedTextInside);
  if (text.trim() === '') return text;
  const [, , mark = ''] =
    MARKS.find(
      ([names, style]) => names.includes(nameOf(element)) || style.test(styleOf(element)),
    ) ?? [];
  return `${mark}${text}${mark}`;
}

function textWithin(element: Element, inside: TextInside): string {
  const name = nameOf(element);
  if (name === 'BR') return BREAK;
  if (SILENT.has(name) || isHidden(element)) return '';
  const text = rawText(element, inside);
  return BLOCKS.has(name) || isShownAsBlock(element) ? `${BREAK}${text}${BREAK}` : text;
}

function isShownAsBlock(element: Element): boolean {
  return /(^|;)display:(block|flex|grid|list-item|table)/.test(styleOf(element));
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase();
}

function nameOf(element: Element): string {
  return element.tagName.toUpperCase();
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}
