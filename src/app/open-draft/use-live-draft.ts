import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import { applyEdit, PARTICULARS, type Draft, type LiveDraft } from '../../report/index.ts';
import { toEntries, toFormValues, type FormValues } from './form-values.ts';
import { toObservable } from './observable.ts';

/** The open draft: react-hook-form owns what is typed, `live` tells the others of it. */
export function useLiveDraft(
  format: Format,
  initial: Draft,
): { readonly form: UseFormReturn<FormValues>; readonly live: LiveDraft } {
  const form = useForm<FormValues>({ defaultValues: toFormValues(initial.entries) });
  const { live, typed } = useMemo(
    () => toLiveDraft(format, initial, form),
    [format, initial, form],
  );
  const register = useMemo(() => telling(form.register, typed), [form.register, typed]);
  return { form: { ...form, register }, live };
}

type Register = UseFormReturn<FormValues>['register'];
type Typed = (at: string, text: string) => void;

/**
 * Registers fields so that each keystroke is told with its field and text alone. A subscription to
 * the form's values would copy all of them at each key.
 */
function telling(register: Register, typed: Typed): Register {
  const onChange = (event: {
    readonly target: { readonly name: string; readonly value: string };
  }) => {
    typed(event.target.name, event.target.value);
  };
  return (name, options) => register(name, { ...options, onChange });
}

interface Connected {
  readonly live: LiveDraft;
  readonly typed: Typed;
}

export function toLiveDraft(
  format: Format,
  initial: Draft,
  form: Pick<UseFormReturn<FormValues>, 'setValue' | 'getValues'>,
): Connected {
  const draft = toObservable(initial);
  const live: LiveDraft = {
    format,
    current: draft.get,
    watch: draft.watch,
    apply: (edit) => {
      for (const { at, after } of edit.changes) form.setValue(at, after ?? emptyValue(at));
      draft.set({ ...draft.get(), entries: withoutEmpty(toEntries(form.getValues())) });
    },
    type: (at, text) => {
      form.setValue(at, text ?? emptyValue(at));
      typed(at, text ?? '');
    },
    annotate: (notes) => {
      draft.set({ ...draft.get(), notes });
    },
  };
  const typed: Typed = (at, text) => {
    // A field one emptied holds no entry.
    const change = { at, before: null, after: text === '' ? null : text };
    draft.set(applyEdit(draft.get(), { changes: [change] }));
  };
  return { live, typed };
}

/** An emptied field holds an empty text; an opening paragraph that was given up holds none. */
function emptyValue(at: string): string | undefined {
  return at === PARTICULARS.preamble ? undefined : '';
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
