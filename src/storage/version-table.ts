import type { PromiseExtended } from 'dexie';
import {
  isDeliberate,
  isLasting,
  isSameDraft,
  readOr,
  versionShape,
  type Version,
  type VersionList,
  type VersionStore,
} from '../report/index.ts';
import { ofDraft, type Database } from './database.ts';
import { MOST_UNNAMED, versionsToForget } from './thin-versions.ts';
import { watchQuery } from './watch-query.ts';

/** Versions have transactions of their own: no save waits for them, and none fails with them. */
export function createVersionStore(database: Database): VersionStore {
  return {
    list: (draftId) => database.inVersions('r', () => listed(database, draftId)),
    watch: (draftId, onList, onError) =>
      watchQuery(database, () => listed(database, draftId), onList, onError),
    keep: (version) => database.inVersions('rw', () => keep(database, version)),
  };
}

function listed(database: Database, draftId: string): PromiseExtended<VersionList> {
  return ofDraft(database.versions, draftId)
    .toArray()
    .then((records) => {
      const read = records.map(toVersion);
      const versions = read.flatMap((version) => (version === null ? [] : [version]));
      return { versions, damaged: read.length - versions.length };
    });
}

/** Compared with the newest and numbered after it inside the transaction: two tabs may keep at once. */
async function keep(database: Database, version: Omit<Version, 'n'>): Promise<number> {
  const key = (await ofDraft(database.versions, version.draftId).reverse().limit(1).keys())[0];
  const newestN = Array.isArray(key) ? Number(key[1]) : 0;
  const newest = toVersion(
    newestN === 0 ? undefined : await database.versions.get([version.draftId, newestN]),
  );
  const isThere = newest !== null && isSameDraft(newest.draft, version.draft);
  const { reason } = version;
  if (isThere && !isDeliberate(reason)) {
    if (isLasting(reason) && !isLasting(newest.reason)) {
      await database.versions.put({ ...newest, reason, at: version.at });
    }
    return newest.n;
  }
  // What was kept by itself a moment ago takes the name; one that has a name keeps it. A correction
  // begins with what was signed and stands beside it.
  const isNamed = isThere && reason !== 'amended' && !isDeliberate(newest.reason);
  const n = isNamed ? newest.n : newestN + 1;
  await database.versions.put({ ...version, n });
  await thin(database, version.draftId);
  return n;
}

async function thin(database: Database, draftId: string): Promise<void> {
  if ((await ofDraft(database.versions, draftId).count()) <= MOST_UNNAMED) return;
  const { versions } = await listed(database, draftId);
  const kept = versions.map(({ n, at, reason }) => ({ n, at, isFixed: isLasting(reason) }));
  const keys = versionsToForget(kept).map((n): [string, number] => [draftId, n]);
  if (keys.length > 0) await database.versions.bulkDelete(keys);
}

/** Null where something else stands there than was kept. */
function toVersion(record: unknown): Version | null {
  return readOr(versionShape, record, null);
}
