import { type Format } from '../../form/index.ts';

export const PARTICULARS_SHEET = '填报信息';
export const DATA_SHEET = '数据';

/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;

/** The names of the sheets of tables, by the section's id: `表三 申请`. */
export function sheetNamesOf(format: Format): ReadonlyMap<string, string> {
  const taken = new Set([PARTICULARS_SHEET, DATA_SHEET]);
  const names = new Map<string, string>();
  for (const section of format.sections) {
    if (section.kind !== 'table') continue;
    const wanted = legalName(`${section.table.name} ${section.sheetName ?? section.shortName}`);
    let name = wanted;
    for (let n = 2; taken.has(name); n += 1) {
      const ending = ` (${String(n)})`;
      name = wanted.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(name);
    names.set(section.id, name);
  }
  return names;
}

/** Excel refuses these signs, and a quote at either end. */
function legalName(text: string): string {
  return text
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^[\s']+/, '')
    .slice(0, LONGEST)
    .replace(/[\s']+$/, '');
}
