import { descendants, elementsOf, parseXml, textOf, type Element } from './xml.ts';
import { unzipSync } from './zip.ts';

/** A cell as another program finds it: what is stored, and what it shows. */
export interface ReadCell {
  readonly formula: string | null;
  readonly value: number | string | null;
  readonly text: string | null;
  /** The number in its format. */
  readonly shown: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** `row/column/rows/columns`, the row counted from 1, the column from 0. */
  readonly merges: readonly string[];
  readonly widths: readonly number[];
  readonly height: number;
}

/** Reads what `renderExcel` makes, by the rules of the format, with nothing of its code. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes);
  const part = (path: string) => parseXml(new TextDecoder().decode(files[path]));
  const strings = elementsOf(part('xl/sharedStrings.xml'), 'si').map((item) =>
    textOf(item).replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    ),
  );
  const styles = part('xl/styles.xml');
  const codes = new Map(
    descendants(styles, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'],
    ]),
  );
  const formats = descendants(styles, 'cellXfs')
    .flatMap((all) => elementsOf(all, 'xf'))
    .map(({ attributes }) => codes.get(attributes['numFmtId'] ?? '') ?? null);
  return descendants(part('xl/workbook.xml'), 'sheet').map(({ attributes }, index) => {
    const sheet = part(`xl/worksheets/sheet${String(index + 1)}.xml`);
    const cells = descendants(sheet, 'c').map(
      (cell) =>
        [
          cell.attributes['r'] ?? '',
          readCell(cell, strings, formats[Number(cell.attributes['s'] ?? -1)] ?? null),
        ] as const,
    );
    return {
      name: attributes['name'] ?? '',
      cells: new Map(cells),
      merges: descendants(sheet, 'mergeCell').map((merge) => spanOf(merge.attributes['ref'] ?? '')),
      widths: descendants(sheet, 'col').map((column) => Number(column.attributes['width'])),
      height: descendants(sheet, 'row').length,
    };
  });
}

function readCell(cell: Element, strings: readonly string[], format: string | null): ReadCell {
  const [value] = elementsOf(cell, 'v');
  const [formula] = elementsOf(cell, 'f');
  const raw = value === undefined ? null : textOf(value);
  const kind = cell.attributes['t'];
  const text = kind === 's' ? (strings[Number(raw)] ?? null) : kind === 'str' ? raw : null;
  const number = text === null && raw !== null ? Number(raw) : null;
  const places = format?.split('.')[1]?.length ?? 0;
  const digits = format === null ? String(number) : number?.toFixed(places);
  return {
    formula: formula === undefined ? null : textOf(formula),
    value: text ?? number,
    text,
    shown: text ?? (number === null ? '' : (digits ?? '')),
  };
}

function spanOf(reference: string): string {
  const [first = '', last = ''] = reference.split(':');
  const [a, b] = [placeOf(first), placeOf(last)];
  return [a.row, a.column, b.row - a.row + 1, b.column - a.column + 1].join('/');
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
  return { row: Number(row), column: column - 1 };
}

/** Row and column counted from 0, for sheets of up to 26 columns. */
export function positionOf(row: number, column: number): string {
  return String.fromCharCode(65 + column) + String(row + 1);
}

type Value = number | string | boolean;

/** Reckons a formula over the stored values, as Excel does: sums and counts take numbers alone. */
export function evaluate(formula: string, cells: ReadonlyMap<string, ReadCell>): Value {
  let at = 0;
  const take = (sign: string) => {
    if (!formula.startsWith(sign, at)) throw new Error(`No ${sign} at ${at} of ${formula}`);
    at += sign.length;
  };
  const numbersIn = (first: string, last: string): readonly number[] => {
    const [a, b] = [placeOf(first), placeOf(last)];
    const found: number[] = [];
    for (let { row } = a; row <= b.row; row += 1) {
      for (let { column } = a; column <= b.column; column += 1) {
        const value = cells.get(positionOf(row - 1, column))?.value;
        if (typeof value === 'number') found.push(value);
      }
    }
    return found;
  };
  const references = (): readonly number[] => {
    const match = /^([A-Z]+\d+)(?::([A-Z]+\d+))?(,?)/.exec(formula.slice(at));
    if (match === null) throw new Error(`No cell at ${at} of ${formula}`);
    const [whole, first = '', last = first, more] = match;
    at += whole.length;
    return [...numbersIn(first, last), ...(more === ',' ? references() : [])];
  };
  const call = (name: string): Value => {
    take('(');
    const numbers = name === 'SUM' || name === 'COUNT' ? references() : [];
    let result: Value = name === 'COUNT' ? numbers.length : numbers.reduce((sum, n) => sum + n, 0);
    if (name === 'IF') {
      const condition = comparison();
      take(',');
      const yes = comparison();
      take(',');
      const no = comparison();
      result = condition === true ? yes : no;
    } else if (name === 'ROUND') {
      const number = Number(comparison());
      take(',');
      result = Number(number.toFixed(Number(comparison())));
    }
    take(')');
    return result;
  };
  const operand = (): Value => {
    const [token] = /^(?:"[^"]*"|[A-Z]+(?=\()|\d+)/.exec(formula.slice(at)) ?? [''];
    at += token.length;
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    return call(token);
  };
  const comparison = (): Value => {
    const left = operand();
    const sign = formula.charAt(at);
    if (sign !== '=' && sign !== '<') return left;
    at += 1;
    const right = operand();
    return sign === '=' ? left === right : left < right;
  };
  const result = comparison();
  if (at !== formula.length) throw new Error(`${formula.slice(at)} is left of ${formula}`);
  return result;
}
