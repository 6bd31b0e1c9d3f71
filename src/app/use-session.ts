import { useEffect, useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Format } from '../form/index.ts';
import { impliedTexts } from '../report/index.ts';
import {
  openSession,
  type ClaimedDraft,
  type Session,
  type SessionServices,
} from '../session/index.ts';
import { toFormValues, type FormValues } from './form-values.ts';
import { usePageLeaving } from './use-page-leaving.ts';

interface OpenedSession extends Session {
  /** The inputs of the draft. */
  readonly form: UseFormReturn<FormValues>;
}

/**
 * Opens a draft on the screen. The session owns what is typed; react-hook-form binds the inputs: they
 * tell the session of each key, and it puts texts into them.
 */
export function useSession(
  services: SessionServices,
  format: Format,
  claimed: ClaimedDraft,
): OpenedSession {
  const { draft } = claimed.stored;
  const form = useForm<FormValues>({
    defaultValues: toFormValues({ ...impliedTexts(format, draft), ...draft.entries }),
  });
  const { setValue } = form;
  const session = useMemo(
    () => openSession(services, format, claimed, setValue),
    [services, format, claimed, setValue],
  );
  useEffect(() => session.start(), [session]);
  usePageLeaving(session.autosave.leave);
  const register = useMemo(
    () => telling(form.register, session.typed),
    [form.register, session.typed],
  );
  return { ...session, form: { ...form, register } };
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
function telling(register: Register, typed: Session['typed']): Register {
  const onChange = ({ target, nativeEvent }: TypingEvent) => {
    typed(target.name, target.value, nativeEvent?.isComposing === true);
  };
  return (name, options) => register(name, { ...options, onChange });
}
