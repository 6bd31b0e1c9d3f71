/** A cell of a sheet, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** `{ row: 4, column: 27 }` → `AB5`. */
export function addressOf({ row, column }: Position): string {
  return columnName(column) + String(row + 1);
}

/** `0` → `A`, `27` → `AB`. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Cells as a formula names them, neighbours as a rectangle: `D7:F9,B12`. */
export function rangesOf(positions: readonly Position[]): string {
  const lines = positions.map(({ row, column }) => ({
    ...{ top: row, bottom: row, left: column, right: column },
  }));
  const runs = joined(lines, (one, next) =>
    one.top === next.top && one.right + 1 === next.left ? { ...one, right: next.right } : null,
  );
  const areas = joined(runs, (one, next) =>
    one.left === next.left && one.right === next.right && one.bottom + 1 === next.top
      ? { ...one, bottom: next.bottom }
      : null,
  );
  return areas.map(rangeName).join(',');
}

function joined(
  ranges: readonly Range[],
  join: (one: Range, next: Range) => Range | null,
): readonly Range[] {
  const all: Range[] = [];
  for (const range of ranges) {
    const last = all[all.length - 1];
    const both = last === undefined ? null : join(last, range);
    if (both === null) all.push(range);
    else all[all.length - 1] = both;
  }
  return all;
}

function rangeName({ top, bottom, left, right }: Range): string {
  const first = addressOf({ row: top, column: left });
  const last = addressOf({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}
