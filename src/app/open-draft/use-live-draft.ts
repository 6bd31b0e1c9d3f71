import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import type { LiveDraft, StoredDraft } from '../../report/index.ts';
import { toFormValues, type FormValues } from './form-values.ts';
import { toLiveDraft, type Connected, type LiveHistory, type Typed } from './live-draft.ts';

interface OpenedForm {
  readonly form: UseFormReturn<FormValues>;
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly follow: Connected['follow'];
}

interface Editions {
  readonly format: Format;
  readonly formats: readonly Format[];
}

/** The open draft: react-hook-form owns what is typed, `live` tells the others of it. */
export function useLiveDraft(
  { format, formats }: Editions,
  stored: Pick<StoredDraft, 'draft' | 'history'>,
  now: () => number,
): OpenedForm {
  const form = useForm<FormValues>({ defaultValues: toFormValues(stored.draft.entries) });
  const { live, history, typed, follow } = useMemo(
    () => toLiveDraft({ format, formats, stored, now, setValue: form.setValue }),
    [format, formats, stored, now, form.setValue],
  );
  const register = useMemo(() => telling(form.register, typed), [form.register, typed]);
  return { form: { ...form, register }, live, history, follow };
}

type Register = UseFormReturn<FormValues>['register'];

interface TypingEvent {
  readonly target: { readonly name: string; readonly value: string };
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/**
 * Registers fields so that each keystroke is told with its field and text alone. A subscription to
 * the form's values would copy all of them at each key.
 */
function telling(register: Register, typed: Typed): Register {
  const onChange = ({ target, nativeEvent }: TypingEvent) => {
    typed(target.name, target.value, nativeEvent?.isComposing === true);
  };
  return (name, options) => register(name, { ...options, onChange });
}
