import { parse } from 'acorn';
import { GLOBALS, MEMBERS, METHODS } from './newer-apis.mjs';

/** ES2020, and of ES2021 what both have: `??=` and its like (Chromium 85, Firefox 79), `1_000`. */
const SYNTAX = 2021;

/**
 * @typedef {{ type: string, start: number, [key: string]: unknown }} Node
 * @typedef {{ name: string, at: number }} Use
 */

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** @param {unknown} node @returns {string} */
function nameOf(node) {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node['name']);
  return node.type === 'MemberExpression' && node['computed'] !== true
    ? nameOf(node['property'])
    : '';
}

/**
 * The newer API a node uses, or null: what is missing can be read and kept, not called, nor can
 * anything be read from it.
 *
 * @param {Node} node
 * @param {Node | undefined} parent
 */
function newerApi(node, parent) {
  const isCalled = isNewOrCall(parent) && parent['callee'] === node && parent['optional'] !== true;
  const isOpened =
    parent?.type === 'MemberExpression' && parent['object'] === node && parent['optional'] !== true;
  if (node.type === 'Identifier') {
    const name = String(node['name']);
    return GLOBALS.has(name) && (isCalled || isOpened) ? name : null;
  }
  if (node.type !== 'MemberExpression' || node['computed'] === true) return null;
  const name = nameOf(node['property']);
  const whole = `${nameOf(node['object'])}.${name}`;
  if (MEMBERS.has(whole)) return isCalled || isOpened ? whole : null;
  return isCalled && METHODS.has(name) ? name : null;
}

/** @param {Node | undefined} node @returns {node is Node} */
const isNewOrCall = (node) => node?.type === 'CallExpression' || node?.type === 'NewExpression';

/**
 * Whether the source of a node speaks of the name.
 *
 * @param {unknown} node
 * @param {string} name
 * @param {string} source
 */
function mentions(node, name, source) {
  if (!isNode(node)) return false;
  const last = name.slice(name.lastIndexOf('.') + 1);
  return source.slice(node.start, Number(node['end'])).includes(last);
}

/**
 * Used only where it has been asked for: behind a condition that names it, `??`, or in a `try`.
 *
 * @param {string} name
 * @param {readonly Node[]} path from the whole script to the use itself
 * @param {string} source
 */
function isGuarded(name, path, source) {
  return path.some((node, index) => {
    const child = path[index + 1];
    switch (node.type) {
      case 'ConditionalExpression':
      case 'IfStatement':
        return node['test'] !== child && mentions(node['test'], name, source);
      case 'LogicalExpression':
        return node['left'] !== child && mentions(node['left'], name, source);
      case 'TryStatement':
        return node['block'] === child && node['handler'] !== null;
      default:
        return false;
    }
  });
}

/**
 * Parses a script as the oldest engines do, which throws on newer syntax, and finds unguarded uses of newer APIs.
 *
 * @param {string} source
 * @param {'module' | 'script'} sourceType
 * @returns {Use[]}
 */
export function findNewerApis(source, sourceType) {
  /** @type {Use[]} */
  const uses = [];
  /** @param {Node} node @param {readonly Node[]} above */
  const visit = (node, above) => {
    const path = [...above, node];
    const name = newerApi(node, above[above.length - 1]);
    if (name !== null && !isGuarded(name, path, source)) uses.push({ name, at: node.start });
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) visit(child, path);
    }
  };
  const tree = /** @type {unknown} */ (parse(source, { ecmaVersion: SYNTAX, sourceType }));
  visit(/** @type {Node} */ (tree), []);
  return uses;
}
