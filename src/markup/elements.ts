const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'
  ).split(' '),
);
const NEVER_SHOWN = new Set(['HEAD', 'NOSCRIPT', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

export function nameOf(element: Element): string {
  return element.tagName.toUpperCase();
}

/** The element's own style, in small letters and without blanks. */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase();
}

/** Whether nothing of an element is seen: by its name, its attribute or its own style. */
export function isHidden(element: Element): boolean {
  if (NEVER_SHOWN.has(nameOf(element)) || element.hasAttribute('hidden')) return true;
  return /(^|;)(display:none|visibility:(hidden|collapse)|mso-hide:all)/.test(styleOf(element));
}

/** Whether what stands in an element has lines of its own. */
export function isBlock(element: Element): boolean {
  if (BLOCKS.has(nameOf(element))) return true;
  return /(^|;)display:(block|flex|grid|list-item|table)/.test(styleOf(element));
}

/** Not `childNodes`: a list that stays live is slow to go through. */
export function childrenOf(parent: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    children.push(child);
  }
  return children;
}

export function isText(node: Node): boolean {
  return node.nodeType === TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}
