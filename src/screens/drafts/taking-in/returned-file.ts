import type { Format } from '../../../form/index.ts';
import {
  withAdopted,
  withChanges,
  withComments,
  type Difference,
  type Proposal,
  type Review,
  type ReviewedFile,
} from '../../../importers/index.ts';
import {
  findOriginal,
  mergeEdit,
  mergeRemarks,
  type MergeSides,
  type Original,
  type Side,
} from '../../../merge/index.ts';
import { isSameDraft, type Draft } from '../../../report/index.ts';
import {
  editStored,
  type SessionServices,
  type StoredEditOutcome,
  type StoredEditServices,
} from '../../../session/index.ts';
import { isChoice } from './choices.ts';

/** A file of ours whose draft is in this browser. */
export interface ReturnedFile {
  readonly name: string;
  readonly format: Format;
  readonly original: Original;
  /** The file as it was before the tracked changes in it, with its comments as remarks. */
  readonly sides: MergeSides;
  /** So many remarks stand in the file alone. */
  readonly remarks: number;
  /** Where the document says something else than its data, tracked changes left out. */
  readonly differences: readonly Difference[];
  readonly review: Review;
}

interface ReadFile {
  readonly name: string;
  readonly format: Format;
  /** The data inside. */
  readonly draft: Draft;
  readonly differences: readonly Difference[];
  readonly review?: ReviewedFile;
}

const NO_REVIEW: Review = { proposals: [], comments: [], strayChanges: [] };

/** The file with the draft it left; null where that is not in this browser. */
export async function findReturned(
  services: Pick<SessionServices, 'drafts' | 'loadVersions'>,
  { name, format, draft, review, ...read }: ReadFile,
): Promise<ReturnedFile | null> {
  const original = await findOriginal(services, format, draft);
  if (original === null) return null;
  const { differences } = review ?? read;
  const adopted = withAdopted(draft, differences.filter(isChoice));
  const there = withComments(adopted, review?.comments ?? []);
  const here = original.stored.draft;
  const remarks = mergeRemarks({ base: original.base, here, there }).news;
  // The data as they were written, with the remarks of the state they were written from.
  const base = { ...draft, remarks: original.base.remarks };
  const sides = { base, here, there };
  return {
    ...{ name, format, original, sides, remarks, differences },
    review: review ?? NO_REVIEW,
  };
}

/** The sides with these proposals accepted. */
export function withProposals(sides: MergeSides, accepted: readonly Proposal[]): MergeSides {
  const taken = [...new Set(accepted.map(({ at }) => at))].map((at) => {
    const own = accepted.filter((one) => one.at === at);
    const inData = own[0]?.before ?? '';
    const entry = withChanges(inData, own);
    return { at, place: at, inData, inDocument: entry, entry };
  });
  return { ...sides, there: withAdopted(sides.there, taken) };
}

/** Brings the file's changes into its draft, unless that was changed since somebody chose. */
export function mergeReturned(
  services: StoredEditServices,
  { format, original, sides }: ReturnedFile,
  chosen: ReadonlyMap<string, Side>,
): Promise<StoredEditOutcome> {
  return editStored(services, original.stored.id, (here) =>
    isSameDraft(here, sides.here) ? mergeEdit(format, sides, chosen) : null,
  );
}
