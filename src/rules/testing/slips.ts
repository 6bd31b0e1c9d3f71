import type { Cell, ReviewFormat } from '../../form/index.ts';
import { typedAt, type Draft } from '../../report/index.ts';
import { typedCells } from './generated-reports.ts';
import type { Random } from './random.ts';

export const SLIP_KINDS = [
  'swappedDigits',
  'neighbouringColumn',
  'rowAboveOrBelow',
  'doubledOrDropped',
  'offByOne',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** A report in which one number was typed wrong. */
export interface SeededSlip {
  readonly kind: SlipKind;
  readonly draft: Draft;
  /** The cells that differ, as typed. */
  readonly changed: Readonly<Record<string, string>>;
}

/** Types one number wrong; tries until the slip can be made in this report. */
export function seedSlip(
  format: ReviewFormat,
  draft: Draft,
  { kind, random }: { kind: SlipKind; random: Random },
): SeededSlip | null {
  const cells = typedCells(format, 'requests');
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const changed = slipAt(draft, { kind, random, cells, cell: random.pick(cells) });
    if (changed === null) continue;
    const differs = Object.entries(changed).some(
      ([id, text]) => Number(typedAt(draft, id)) !== Number(text),
    );
    if (differs)
      return { kind, draft: { ...draft, entries: { ...draft.entries, ...changed } }, changed };
  }
  return null;
}

interface Trial {
  readonly kind: SlipKind;
  readonly random: Random;
  readonly cells: readonly Cell[];
  readonly cell: Cell;
}

function slipAt(draft: Draft, trial: Trial): Record<string, string> | null {
  const { kind, random, cells, cell } = trial;
  const typed = typedAt(draft, cell.id);
  switch (kind) {
    case 'swappedDigits':
      return typed.length < 2 ? null : { [cell.id]: withSwappedDigits(typed, random) };
    case 'neighbouringColumn':
      return misplaced(draft, trial, sameLine(cells, cell, 'row'));
    case 'rowAboveOrBelow':
      return misplaced(draft, trial, sameLine(cells, cell, 'column'));
    case 'doubledOrDropped': {
      if (typed === '0') return null;
      const at = random.below(typed.length);
      const doubled = typed.slice(0, at + 1) + typed.slice(at);
      const dropped = typed.slice(0, at) + typed.slice(at + 1);
      return { [cell.id]: random.chance(0.5) || dropped === '' ? doubled : dropped };
    }
    case 'offByOne': {
      const value = Number(typed);
      if (value === 0) return null;
      return { [cell.id]: String(random.chance(0.5) ? value + 1 : value - 1) };
    }
  }
}

function withSwappedDigits(typed: string, random: Random): string {
  const at = random.below(typed.length - 1);
  return typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
}

function sameLine(cells: readonly Cell[], cell: Cell, line: 'row' | 'column'): readonly Cell[] {
  return cells.filter((one) => one[line] === cell[line]);
}

/** The number stands next to its cell; where something stood there, the two change places or one is lost. */
function misplaced(draft: Draft, { random, cell }: Trial, line: readonly Cell[]) {
  const at = line.findIndex(({ id }) => id === cell.id);
  const neighbour = line[random.chance(0.5) ? at + 1 : at - 1];
  const typed = typedAt(draft, cell.id);
  if (neighbour === undefined || typed === '0') return null;
  const lost = random.chance(0.5) ? '0' : typedAt(draft, neighbour.id);
  return { [neighbour.id]: typed, [cell.id]: lost };
}
