const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'TABLE', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4']);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'HEAD']);

/** A forced line break, kept apart from line breaks of the source, which mean a space. */
const BREAK = '\u2028';

/** The text a person sees in an element: spaces collapsed, a line for each `<br>` or paragraph. */
export function textOfElement(element: Element): string {
  return rawText(element)
    .replace(/[\u200b\ufeff]/g, '')
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
  const style = (element.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase();
  return /(^|;)(display:none|visibility:hidden|mso-hide:all)/.test(style);
}

function rawText(node: Node): string {
  return Array.from(node.childNodes, (child) => {
    if (child.nodeType === TEXT_NODE) return child.nodeValue ?? '';
    return isElement(child) ? textInside(child) : '';
  }).join('');
}

function textInside(element: Element): string {
  const name = element.tagName.toUpperCase();
  if (name === 'BR') return BREAK;
  if (SILENT.has(name) || isHidden(element)) return '';
  const text = rawText(element);
  return BLOCKS.has(name) ? `${BREAK}${text}${BREAK}` : text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}
