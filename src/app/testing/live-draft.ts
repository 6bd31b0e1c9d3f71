import { applyEdit, type Draft, type LiveDraft } from '../../report/index.ts';
import { official } from '../../formats/testing/official.ts';
import { toObservable } from '../open-draft/observable.ts';

/** A live draft without a form behind it. */
export function liveDraftOf(initial: Draft): LiveDraft {
  const draft = toObservable(initial);
  const apply: LiveDraft['apply'] = (edit, annotations) => {
    draft.set({ ...applyEdit(draft.get(), edit), ...annotations });
  };
  return {
    format: official,
    formats: [official],
    current: draft.get,
    watch: draft.watch,
    apply,
    type: (at, after) => {
      apply({ changes: [{ at, before: null, after }] });
    },
    remark: () => undefined,
    confirm: () => undefined,
    waive: () => undefined,
  };
}
