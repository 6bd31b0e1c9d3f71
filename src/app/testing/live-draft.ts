import { applyEdit, type Draft, type LiveDraft } from '../../report/index.ts';
import { official } from '../../formats/testing/official.ts';
import { toObservable } from '../open-draft/observable.ts';

/** A live draft without a form behind it. */
export function liveDraftOf(initial: Draft): LiveDraft {
  const draft = toObservable(initial);
  return {
    format: official,
    current: draft.get,
    watch: draft.watch,
    apply: (edit) => {
      draft.set(applyEdit(draft.get(), edit));
    },
    annotate: () => undefined,
  };
}
