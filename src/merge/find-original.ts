import type { Format } from '../form/index.ts';
import {
  identifyingText,
  PARTICULARS,
  typedAt,
  type Draft,
  type DraftStore,
  type StoredDraft,
  type VersionStore,
} from '../report/index.ts';

/** The draft a file left, as it stands now, and as it stood then. */
export interface Original {
  readonly stored: StoredDraft;
  readonly base: Draft;
  /** When that state was kept, in milliseconds since 1970; null where the draft stands so still. */
  readonly leftAt: number | null;
}

interface Stores {
  readonly drafts: Pick<DraftStore, 'list' | 'load'>;
  readonly loadVersions: () => Promise<Pick<VersionStore, 'list'>>;
}

/**
 * The draft in this browser that the data in a file were written from: one of the same agency and
 * year that stands, or once stood, exactly so. What is published counts, remarks and reasons do
 * not. Null where there is none, or where it can't be read.
 */
export async function findOriginal(
  { drafts, loadVersions }: Stores,
  format: Format,
  inside: Draft,
): Promise<Original | null> {
  const wanted = identifyingText(format, inside);
  const isWanted = (draft: Draft) =>
    draft.formatId === format.id && identifyingText(format, draft) === wanted;
  const agency = typedAt(inside, PARTICULARS.agencyName);
  const listed = (await drafts.list()).filter(
    ({ deletedAt, isDamaged, agencyName }) =>
      deletedAt === null && isDamaged !== true && agencyName.trim() === agency.trim(),
  );
  const versions = await loadVersions();
  for (const { id } of listed) {
    const stored = await drafts.load(id).catch(() => null);
    if (stored?.draft.formatId !== format.id) continue;
    if (isWanted(stored.draft)) return { stored, base: stored.draft, leftAt: null };
    const kept = await versions.list(id).catch(() => ({ versions: [] }));
    const left = [...kept.versions].reverse().find(({ draft }) => isWanted(draft));
    if (left !== undefined) return { stored, base: left.draft, leftAt: left.at };
  }
  return null;
}
