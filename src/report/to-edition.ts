import { isUnder, sameCells, textFieldsOf, type Format } from '../form/index.ts';
import { typedAt, type Draft } from './draft.ts';
import { entriesOf, isTyped } from './entries.ts';
import { PARTICULARS } from './particulars.ts';

/** A report in the form of another edition, and what became of each entry that was filled in. */
export interface Transition {
  readonly draft: Draft;
  /** Ids of the cells and texts that went over, in the form's order. */
  readonly placed: readonly string[];
  /** Numbers that only help to find the new one. */
  readonly hints: readonly LeftBehind[];
  readonly withoutPlace: readonly LeftBehind[];
  /** So many remarks stood at places that are no more. */
  readonly remarks: number;
}

/** A filled-in entry that the other edition does not take. */
export interface LeftBehind {
  /** Its id in the edition it was typed in, and what was typed. */
  readonly at: string;
  readonly typed: string;
  /** Why, in a sentence without its full stop; null where nothing more is known. */
  readonly why: string | null;
}

/**
 * A report carried over into another edition: what the succession says forwards, and what means the
 * same backwards. Particulars and texts go over. An opening that was written by hand may cite the
 * other edition's notice: it waits to be confirmed.
 */
export function toEdition(draft: Draft, from: Format, to: Format): Transition {
  const ids = sectionEntries(from);
  const taken = takenOver(from, to);
  const lost = new Set(ids.filter((at) => !taken.has(at)));
  const stays = ({ at }: { readonly at: string }) => !lost.has(at);
  const filled = ids.filter((at) => typedAt(draft, at).trim() !== '');
  const { hints, reasons } = wordsFor(from, to);
  const left = filled
    .filter((at) => lost.has(at))
    .map((at) => ({ at, typed: typedAt(draft, at), why: reasons(at) }));
  const remarks = draft.remarks.filter(stays);
  const unconfirmed = draft.unconfirmed.filter((at) => !lost.has(at));
  return {
    draft: {
      formatId: to.id,
      entries: Object.fromEntries(Object.entries(draft.entries).filter(([at]) => !lost.has(at))),
      waivers: draft.waivers.filter(stays),
      remarks,
      unconfirmed: [...new Set([...unconfirmed, ...ownOpening(draft)])],
    },
    placed: filled.filter((at) => taken.has(at)),
    hints: left.filter(({ at }) => hints.has(at)),
    withoutPlace: left.filter(({ at }) => !hints.has(at)),
    remarks: draft.remarks.length - remarks.length,
  };
}

/** Ids of the cells and texts one types in that go over into the other edition. */
export function takenOver(from: Format, to: Format): ReadonlySet<string> {
  const same = sameCells(from, to);
  const there = new Set(sectionEntries(to));
  const texts = new Set(textFieldsOf(from).map(({ id }) => id));
  return new Set(
    sectionEntries(from).filter((at) => there.has(at) && (texts.has(at) || same.has(at))),
  );
}

/** Cells and texts one types in, in the form's order. */
function sectionEntries(format: Format): readonly string[] {
  const entries = [...entriesOf(format).values()];
  return entries.filter((one) => isTyped(one) && one.section !== 'info').map(({ at }) => at);
}

interface Words {
  readonly hints: ReadonlySet<string>;
  readonly reasons: (at: string) => string | null;
}

/** What the later edition says of cells it does not take; of a way back nothing is said. */
function wordsFor(from: Format, to: Format): Words {
  const { succession } = to;
  if (succession?.from !== from.id) return { hints: new Set(), reasons: () => null };
  const said = [
    ...succession.hints.map(({ cell, why }) => ({ path: cell, why })),
    ...succession.divided.map(({ row, why }) => ({ path: row, why })),
    ...succession.withoutPlace.flatMap(({ paths, why }) => paths.map((path) => ({ path, why }))),
  ];
  return {
    hints: new Set(succession.hints.map(({ cell }) => cell)),
    reasons: (at) => said.find(({ path }) => isUnder(path, at))?.why ?? null,
  };
}

function ownOpening({ entries }: Draft): readonly string[] {
  const opening = PARTICULARS.preamble;
  return (entries[opening] ?? '').trim() === '' ? [] : [opening];
}
