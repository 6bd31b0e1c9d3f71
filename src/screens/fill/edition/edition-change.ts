import { toEdit, type AnnotationChanges, type Draft, type Edit } from '../../../report/index.ts';

interface EditionChange {
  readonly edit: Edit;
  readonly annotations: AnnotationChanges;
}

/** What makes of a draft the same one in another edition: one step of `live.apply`. */
export function toEditionChange(draft: Draft, after: Draft): EditionChange {
  const gone = Object.keys(draft.entries).filter((at) => after.entries[at] === undefined);
  const removed = gone.map((at) => ({ at, before: draft.entries[at] ?? null, after: null }));
  const { formatId, waivers, remarks, unconfirmed } = after;
  return {
    edit: { changes: [...removed, ...toEdit(draft.entries, after.entries).changes] },
    annotations: { formatId, waivers, remarks, unconfirmed },
  };
}
