import type { SpannedCell } from '../../../markup/index.ts';
import type { Random } from '../../../rules/testing/random.ts';
import type { SourceBlock } from '../../../sources/index.ts';

/** An accident on the way from a report to a source. */
export const DAMAGES = ['emptied', 'digit', 'swapped', 'rowLost', 'misspelt', 'collapsed'] as const;
export type Damage = (typeof DAMAGES)[number];

type Rows = readonly (readonly SpannedCell[])[];

/** The blocks with one accident in one of the tables; null where there is nothing it could happen to. */
export function damagedBlocks(
  blocks: readonly SourceBlock[],
  damage: Damage,
  random: Random,
): SourceBlock[] | null {
  const tables = blocks.flatMap((block, at) => (block.kind === 'table' ? [{ block, at }] : []));
  const places = tables.flatMap(({ block, at }) =>
    block.rows.flatMap((_, row) => (mayHit(block.rows, row, damage) ? [{ at, row }] : [])),
  );
  if (places.length === 0) return null;
  const { at, row } = random.pick(places);
  return blocks.map((block, index) =>
    block.kind === 'table' && index === at
      ? { ...block, rows: hit(block.rows, row, damage, random) }
      : block,
  );
}

const isNumber = ({ text }: SpannedCell) => /^[-\d.]+$/.test(text);
const isValue = (cell: SpannedCell) => cell.text === '' || isNumber(cell);

function mayHit(rows: Rows, row: number, damage: Damage): boolean {
  const cells = rows[row] ?? [];
  const numbers = cells.filter(isNumber);
  switch (damage) {
    case 'emptied':
    case 'digit':
    case 'rowLost':
      return numbers.length > 0;
    case 'swapped':
      return new Set(cells.filter(isValue).map(({ text }) => text)).size > 1 && numbers.length > 1;
    case 'misspelt':
      return numbers.length > 0 && cells.some((cell) => !isValue(cell));
    case 'collapsed':
      return numbers.length > 0 && cells.some(({ text }) => text === '');
  }
}

function hit(rows: Rows, row: number, damage: Damage, random: Random): Rows {
  if (damage === 'rowLost') return withoutRow(rows, row);
  return rows.map((cells, index) => (index === row ? hitRow(cells, damage, random) : cells));
}

function hitRow(
  cells: readonly SpannedCell[],
  damage: Exclude<Damage, 'rowLost'>,
  random: Random,
): readonly SpannedCell[] {
  const indices = cells.map((_, index) => index);
  const numbers = indices.filter((index) => isNumber(cells[index] ?? NONE));
  const put = (at: number, text: string) =>
    cells.map((cell, index) => (index === at ? { ...cell, text } : cell));
  switch (damage) {
    case 'emptied':
      return put(random.pick(numbers), '');
    case 'digit': {
      const at = random.pick(numbers);
      return put(at, withOtherDigit(cells[at]?.text ?? '', random));
    }
    case 'swapped': {
      const one = random.pick(numbers);
      const text = cells[one]?.text ?? '';
      const others = indices.filter((index) => {
        const cell = cells[index] ?? NONE;
        return isValue(cell) && cell.text !== text;
      });
      const other = random.pick(others);
      const texts = new Map([
        [one, cells[other]?.text ?? ''],
        [other, text],
      ]);
      return cells.map((cell, index) => ({ ...cell, text: texts.get(index) ?? cell.text }));
    }
    case 'misspelt': {
      const labels = indices.filter((index) => !isValue(cells[index] ?? NONE));
      const at = random.pick(labels);
      return put(at, misspelt(cells[at]?.text ?? '', random));
    }
    case 'collapsed':
      return cells.filter(({ text }) => text !== '');
  }
}

const NONE: SpannedCell = { text: 'x', colSpan: 1, rowSpan: 1 };

function withOtherDigit(text: string, random: Random): string {
  const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const at = random.pick(digits);
  const other = String((Number(text.charAt(at)) + 1 + random.below(9)) % 10);
  return text.slice(0, at) + other + text.slice(at + 1);
}

function misspelt(label: string, random: Random): string {
  const at = random.below(label.length);
  const put = random.pick(['', '口', '之', 'l']);
  return label.slice(0, at) + put + label.slice(at + 1);
}

/** Cells that begin in the row and go on below begin in the next one; those from above end earlier. */
function withoutRow(rows: Rows, lost: number): Rows {
  const moved = (rows[lost] ?? []).filter(({ rowSpan }) => rowSpan > 1);
  return rows.flatMap((cells, row): Rows => {
    if (row === lost) return [];
    if (row === lost + 1) {
      return [[...moved.map((cell) => ({ ...cell, rowSpan: cell.rowSpan - 1 })), ...cells]];
    }
    if (row > lost) return [cells];
    return [
      cells.map((cell) =>
        row + cell.rowSpan > lost ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell,
      ),
    ];
  });
}
