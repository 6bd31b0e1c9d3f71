import { useEffect, useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import {
  applyEdit,
  PARTICULARS,
  type Draft,
  type Edit,
  type LiveDraft,
} from '../../report/index.ts';
import { toEntries, toFormValues, type FormValues } from './form-values.ts';
import { toObservable } from './observable.ts';

/** The open draft: react-hook-form owns what is typed, `live` tells the others of it. */
export function useLiveDraft(
  format: Format,
  initial: Draft,
): { readonly form: UseFormReturn<FormValues>; readonly live: LiveDraft } {
  const form = useForm<FormValues>({ defaultValues: toFormValues(initial.entries) });
  const { live, changed } = useMemo(
    () => toLiveDraft(format, initial, form),
    [format, initial, form],
  );
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          changed(name, values);
        },
      }),
    [form, changed],
  );
  return { form, live };
}

interface Connected {
  readonly live: LiveDraft;
  readonly changed: (name: string | undefined, values: FormValues) => void;
}

export function toLiveDraft(
  format: Format,
  initial: Draft,
  form: Pick<UseFormReturn<FormValues>, 'setValue' | 'getValues'>,
): Connected {
  const draft = toObservable(initial);
  let applying = false;
  const live: LiveDraft = {
    format,
    current: draft.get,
    watch: draft.watch,
    apply: (edit) => {
      applying = true;
      for (const { at, after } of edit.changes) form.setValue(at, after ?? emptyValue(at));
      applying = false;
      draft.set({ ...draft.get(), entries: withoutEmpty(toEntries(form.getValues())) });
    },
    annotate: (notes) => {
      draft.set({ ...draft.get(), notes });
    },
  };
  const changed = (name: string | undefined, values: FormValues) => {
    if (applying) return;
    const entries =
      name === undefined
        ? withoutEmpty(toEntries(values))
        : applyEdit(draft.get(), typing(name, textAt(values, name))).entries;
    draft.set({ ...draft.get(), entries });
  };
  return { live, changed };
}

/** An emptied field holds an empty text; an opening paragraph that was given up holds none. */
function emptyValue(at: string): string | undefined {
  return at === PARTICULARS.preamble ? undefined : '';
}

function textAt(values: FormValues, name: string): string {
  let node: string | FormValues | undefined = values;
  for (const word of name.split('.')) node = typeof node === 'object' ? node[word] : undefined;
  return typeof node === 'string' ? node : '';
}

/** The edit of one keystroke; a field one emptied holds no entry. */
function typing(at: string, text: string): Edit {
  return { changes: [{ at, before: null, after: text === '' ? null : text }] };
}

/** Entries one could not tell from untouched ones are left out; an emptied opening paragraph stays. */
function withoutEmpty(entries: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const id in entries) {
    const text = entries[id];
    if (text !== undefined && (text !== '' || id === PARTICULARS.preamble)) kept[id] = text;
  }
  return kept;
}
