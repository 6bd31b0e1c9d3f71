// The floor for a React page with this table, to measure the app against: plain inputs, sums, a
// balance, the labels, no saving, no checks, no styles. A key reads one cell and renders only sums that changed.
import { memo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import {
  cellId,
  COLUMNS,
  IDENTITY,
  OUTSIDE_THE_SUM,
  ROWS,
  SUM_COLUMN,
  SUM_ROW,
} from '../table.mjs';
import { LABELS } from './labels.ts';

interface Sums {
  readonly byRow: ReadonlyMap<string, number>;
  readonly byColumn: ReadonlyMap<string, number>;
  readonly differences: ReadonlyMap<string, number>;
}

const typed = new Map(ROWS.map((row) => [row, COLUMNS.map(() => 0)]));
const listeners = new Set<() => void>();
let sums = toSums();

function toSums(): Sums {
  const byRow = new Map<string, number>();
  const inColumns = COLUMNS.map(() => 0);
  const differences = COLUMNS.map(() => 0);
  for (const [row, numbers] of typed) {
    byRow.set(
      row,
      numbers.reduce((sum, number) => sum + number, 0),
    );
    const isOutside = OUTSIDE_THE_SUM.includes(row);
    const arrives = isOutside && row !== 'carriedOver';
    numbers.forEach((number, index) => {
      if (!isOutside) inColumns[index] = (inColumns[index] ?? 0) + number;
      differences[index] = (differences[index] ?? 0) + (arrives ? number : -number);
    });
  }
  return {
    byRow,
    byColumn: withTotal(inColumns),
    differences: withTotal(differences),
  };
}

function withTotal(numbers: readonly number[]): ReadonlyMap<string, number> {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return new Map([
    ...COLUMNS.map((column, index): [string, number] => [column, numbers[index] ?? 0]),
    [SUM_COLUMN, total],
  ]);
}

function type(row: string, column: number, text: string): void {
  const numbers = typed.get(row);
  if (numbers !== undefined) numbers[column] = /^\d+$/.test(text) ? Number(text) : 0;
  sums = toSums();
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const RowSum = memo(function RowSum({ row }: { readonly row: string }) {
  const sum = useSyncExternalStore(watch, () => sums.byRow.get(row));
  return <td data-cell={cellId(row, SUM_COLUMN)}>{sum}</td>;
});

const ColumnSum = memo(function ColumnSum({ column }: { readonly column: string }) {
  const sum = useSyncExternalStore(watch, () => sums.byColumn.get(column));
  return <td data-cell={cellId(SUM_ROW, column)}>{sum}</td>;
});

const Balance = memo(function Balance({ column }: { readonly column: string }) {
  const difference = useSyncExternalStore(watch, () => sums.differences.get(column) ?? 0);
  return (
    <td
      data-identity={IDENTITY}
      data-column={column}
      data-state={difference === 0 ? 'holds' : 'broken'}
    >
      {difference === 0 ? '平' : `差 ${Math.abs(difference)}`}
    </td>
  );
});

function Page() {
  const sumColumns = [...COLUMNS, SUM_COLUMN];
  return (
    <table>
      <thead>
        <tr>
          <td />
          {sumColumns.map((column) => (
            <th key={column} scope="col">
              {LABELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{LABELS[row]}</th>
            {COLUMNS.map((column, index) => (
              <td key={column}>
                <input
                  data-cell={cellId(row, column)}
                  defaultValue="0"
                  onInput={(event) => {
                    type(row, index, event.currentTarget.value);
                  }}
                />
              </td>
            ))}
            <RowSum row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{LABELS[SUM_ROW]}</th>
          {sumColumns.map((column) => (
            <ColumnSum key={column} column={column} />
          ))}
        </tr>
        <tr>
          <th scope="row">平衡</th>
          {sumColumns.map((column) => (
            <Balance key={column} column={column} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
