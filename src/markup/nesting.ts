/** Elements without content, and those whose end the parser finds by itself. */
const NEVER_OPEN = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr'
  ).split(' '),
);

const TAG = /<!--|<(\/?)([a-z][^\s/>]*)/gi;

/** Deeper than any page; browsers need minutes for a markup of a hundred thousand levels. */
const MAX_DEPTH = 1000;

/** Whether a markup opens more elements than a page ever has one in the other, told without parsing it. */
export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  const tag = new RegExp(TAG);
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const [, slash, name] = match;
    if (name === undefined) {
      const end = html.indexOf('-->', tag.lastIndex);
      if (end === -1) return false;
      tag.lastIndex = end;
      continue;
    }
    const element = name.toLowerCase();
    const count = open.get(element) ?? 0;
    if (NEVER_OPEN.has(element) || (slash !== '' && count === 0)) continue;
    const step = slash === '' ? 1 : -1;
    open.set(element, count + step);
    depth += step;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
