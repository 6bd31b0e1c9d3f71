import { tablesOf, typedCellsOf, type Cell, type Format } from '../../../form/index.ts';
import { isZero, readCell, sameQuantity, typedAt, type Draft } from '../../../report/index.ts';
import { toRandom } from '../../../rules/testing/random.ts';
import {
  loadForeignReader,
  type ForeignReading,
  type ForeignTools,
} from '../../../sources/index.ts';
import { balancedReport } from './balanced-report.ts';
import { DAMAGES, damagedBlocks, type Damage } from './damage.ts';
import { blocksOfReport } from './report-blocks.ts';
import { WRITERS } from './writers.ts';

/** What became of the numbers of damaged sources. */
export interface DamageScore {
  readonly damage: Damage;
  files: number;
  refused: number;
  /** Cells with another number than the report has, or none; of these, with a number. */
  wrong: number;
  taken: number;
  /** Of these: asked or marked in their very row or column. */
  noticed: number;
  /** Of these: taken for proven; the seeds make them again. */
  readonly proven: string[];
  readonly unnoticed: string[];
  /** Cells the report has a 0 in that come back blank. */
  blank: number;
}

/** Damages so many generated reports of each edition, one accident each, in every kind of source. */
export async function scoreDamages(
  tools: ForeignTools,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<readonly DamageScore[]> {
  const { readForeign } = await loadForeignReader();
  const kinds = Object.keys(WRITERS);
  const scores = DAMAGES.map((damage) => emptyScore(damage));
  for (let file = 0; file < count; file += 1) {
    const random = toRandom(seed * 1_000_000 + file);
    const format = tools.formats[file % tools.formats.length];
    const score = scores[Math.floor(file / tools.formats.length) % scores.length];
    const kind = random.pick(kinds);
    if (format === undefined || score === undefined) continue;
    const draft = balancedReport(format, random);
    const zerosBlank = score.damage === 'collapsed' || random.chance(0.2);
    const blocks = damagedBlocks(
      blocksOfReport(format, draft, { zerosBlank }),
      score.damage,
      random,
    );
    if (blocks === null) continue;
    const bytes = WRITERS[kind]?.(blocks) ?? new Uint8Array();
    const reading = await readForeign({ name: '年报', bytes }, tools);
    score.files += 1;
    if (!reading.ok) score.refused += 1;
    else
      addTo(score, reading, {
        format,
        draft,
        zerosBlank,
        name: `${kind} ${format.id} ${String(file)}`,
      });
  }
  return scores;
}

function emptyScore(damage: Damage): DamageScore {
  const counts = { files: 0, refused: 0, wrong: 0, taken: 0, noticed: 0, blank: 0 };
  return { damage, ...counts, proven: [], unnoticed: [] };
}

interface Source {
  readonly format: Format;
  readonly draft: Draft;
  readonly zerosBlank: boolean;
  readonly name: string;
}

function addTo(score: DamageScore, reading: ForeignReading, source: Source): void {
  const { format, draft, zerosBlank, name } = source;
  for (const cell of tablesOf(format).flatMap(typedCellsOf)) {
    const found = reading.cells.get(cell.id);
    const truth = valueOf(cell, typedAt(draft, cell.id));
    const isNone = truth !== null && isZero(truth);
    const value = valueOf(cell, found?.text ?? '');
    if (sameQuantity(value, truth) || (zerosBlank && value === null && isNone)) continue;
    if (value === null && isNone && found?.certainty !== 'asked') {
      score.blank += 1;
      continue;
    }
    score.wrong += 1;
    if (value !== null) score.taken += 1;
    const says = `${name}: ${cell.id} ${found?.text ?? ''} ≠ ${typedAt(draft, cell.id)}`;
    if (found?.certainty === 'proven') score.proven.push(says);
    if (found === undefined || found.certainty === 'asked' || isMarked(cell, reading))
      score.noticed += 1;
    else score.unnoticed.push(says);
  }
}

/** Whether a total or balance of the cell's very row or column is shown as one that does not hold. */
function isMarked(cell: Cell, { statedTotals, brokenBalances }: ForeignReading): boolean {
  const marked = [
    ...statedTotals.map((total) => total.cell),
    ...brokenBalances.flatMap(({ cells }) => cells),
  ];
  return marked.some((id) => {
    const [table, row, column] = id.split('.');
    return table === cell.table && (row === cell.row || column === cell.column);
  });
}

function valueOf(cell: Cell, text: string) {
  const read = readCell(cell, text);
  return read.state === 'number' ? read.value : null;
}
