// What the document answers for in a tagged PDF: title, language, headings, outline, tables.
import { readStructure, squeezed } from './pdf-pages.mjs';

/** @typedef {import('./pdf-pages.mjs').OutlineItem} OutlineItem */
/** @typedef {import('./pdf-pages.mjs').StructureNode} StructureNode */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */

/** @param {Uint8Array} bytes @param {ReportDocument} document */
export async function checkStructure(bytes, document) {
  const { language, marked, outline, title, tree } = await readStructure(bytes);
  /** @type {string[]} */
  const complaints = [];
  /** @param {string} name @param {unknown} found @param {unknown} wanted */
  const compare = (name, found, wanted) => {
    const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (one !== other) complaints.push(`${name}: ${one} instead of ${other}`);
  };
  compare('title', title, document.title);
  compare('language', language, document.language);
  compare('marked', marked, true);
  const headings = headingsOf(document);
  compare('outline', flat(outline), headings);
  const nodes = tree.flatMap(everything);
  compare(
    'headings',
    nodes
      .filter(({ role }) => /^H[1-6]$/.test(role))
      .map(({ role, text }) => `${role} ${squeezed(text)}`),
    headings.map((heading) => `H${heading}`),
  );
  // A table on two pages is one element on each.
  const count = (/** @type {string} */ role) => nodes.filter((node) => node.role === role).length;
  const cells = document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.parts : []))
    .flatMap(({ groups, headRows }) => [...headRows, ...groups.flat()])
    .flatMap((row) => row.cells);
  compare('TH', count('TH'), cells.filter(({ kind }) => kind === 'head').length);
  compare('TD', count('TD'), cells.filter(({ kind }) => kind === 'value').length);
  const figures =
    `tagged PDF: language ${language}, ${flat(outline).length} entries in the outline, ` +
    `${count('TH')} TH, ${count('TD')} TD in ${count('Table')} pieces of tables`;
  return { complaints, figures };
}

/** Headings with their levels, a run-in heading alone. @param {ReportDocument} document */
function headingsOf(document) {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'title') return [`1 ${block.parts.join('')}`];
    if (block.kind === 'heading') return [`${block.level + 1} ${squeezed(block.text)}`];
    return block.kind === 'runIn' ? [`3 ${squeezed(block.heading)}`] : [];
  });
}

/** @param {readonly OutlineItem[]} items @param {number} [level] @returns {string[]} */
function flat(items, level = 1) {
  return items.flatMap(({ items: below, title }) => [
    `${level} ${squeezed(title)}`,
    ...flat(below, level + 1),
  ]);
}

/** @param {StructureNode} node @returns {StructureNode[]} */
function everything(node) {
  return [node, ...node.children.flatMap(everything)];
}
