import { tablesOf, typedCellsOf, type Cell } from '../../../form/index.ts';
import { readCell, sameQuantity } from '../../../report/index.ts';
import type { ForeignCell, ForeignReading } from '../../../sources/index.ts';

/** The right reading of a file, as it stands beside it. */
export interface Truth {
  readonly report: Readonly<Record<string, unknown>>;
  /** Sentences on what nobody can tell; a cell is named by its id. */
  readonly uncertain: readonly string[];
}

export interface Score {
  /** Cells the source holds, those that are uncertain left out. */
  readonly held: number;
  readonly proven: number;
  readonly read: number;
  readonly ordered: number;
  readonly asked: readonly string[];
  /** Cells with another number than the truth that nobody is asked about. */
  readonly wrong: readonly string[];
  readonly totals: readonly string[];
}

/** Holds a reading against the truth, cell by cell. */
export function scoreReading(reading: ForeignReading, truth: Truth): Score {
  const { format, cells } = reading;
  const held = tablesOf(format)
    .flatMap(typedCellsOf)
    .filter(({ id }) => truthAt(truth, id) !== undefined)
    .filter(({ id }) => !truth.uncertain.some((sentence) => sentence.includes(id)));
  const own = held.flatMap((cell) => {
    const found = cells.get(cell.id);
    return found === undefined ? [] : [{ cell, found }];
  });
  const count = (certainty: ForeignCell['certainty']) =>
    own.filter(({ found }) => found.certainty === certainty).length;
  return {
    held: held.length,
    proven: count('proven'),
    read: count('read'),
    ordered: count('ordered'),
    asked: own.filter(({ found }) => found.certainty === 'asked').map(({ cell }) => cell.id),
    wrong: own
      .filter(({ cell, found }) => found.certainty !== 'asked' && !isRight(cell, found, truth))
      .map(({ cell, found }) => `${cell.id} ${found.text} ≠ ${String(truthAt(truth, cell.id))}`),
    totals: reading.statedTotals.map(
      ({ cell, printed, computed }) => `${cell} ${printed} ≠ ${computed}`,
    ),
  };
}

function isRight(cell: Cell, found: ForeignCell, truth: Truth): boolean {
  const [ours, theirs] = [found.text, truthAt(truth, cell.id)].map((text) => {
    const written = typeof text === 'string' || typeof text === 'number' ? String(text) : '';
    const read = readCell(cell, written);
    return read.state === 'number' ? read.value : null;
  });
  return sameQuantity(ours ?? null, theirs ?? null);
}

/** Undefined where the truth has nothing of a cell, null where the source is blank. */
function truthAt({ report }: Truth, id: string): unknown {
  return id
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined,
      report,
    );
}
