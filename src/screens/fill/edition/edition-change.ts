import { toEdit, type Draft } from '../../../report/index.ts';

/** What makes of a draft the same one in another edition: one step of `live.apply`. */
export function toEditionChange(draft: Draft, after: Draft) {
  const gone = Object.keys(draft.entries).filter((at) => after.entries[at] === undefined);
  const removed = gone.map((at) => ({ at, before: draft.entries[at] ?? null, after: null }));
  const { formatId, waivers, remarks, unconfirmed } = after;
  return {
    edit: { changes: [...removed, ...toEdit(draft.entries, after.entries).changes] },
    annotations: { formatId, waivers, remarks, unconfirmed },
  };
}
