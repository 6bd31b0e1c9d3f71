import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from './Button.tsx';
import { useAutoGrow } from './use-auto-grow.ts';
import styles from './InlineTextForm.module.css';

interface InlineTextFormProps {
  readonly label: string;
  readonly hint: string;
  /** What was written so far. */
  readonly text: string;
  readonly saveLabel?: string;
  readonly placeholder?: string;
  /** Said where nothing is written; without it, nothing may be kept. */
  readonly requiredMessage?: string;
  /** Gets the text without the blanks around it. */
  readonly onSave: (text: string) => void;
  /** Without it the form is there to stay, and takes no focus by itself. */
  readonly onCancel?: () => void;
}

/** A line or two written among what they are about. Enter keeps them, Esc gives them up. */
export function InlineTextForm(props: InlineTextFormProps) {
  const {
    label,
    hint,
    text,
    saveLabel = '保存',
    placeholder,
    requiredMessage,
    onSave,
    onCancel,
  } = props;
  const isPassing = onCancel !== undefined;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(text);
  const [isMissing, setMissing] = useState(false);
  useAutoGrow(area, words, undefined);
  useEffect(() => {
    if (!isPassing) return;
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
    current?.closest('form')?.scrollIntoView({ block: 'nearest' });
  }, [isPassing]);
  const save = () => {
    const isEmpty = requiredMessage !== undefined && words.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) area.current?.focus();
    else onSave(words.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While signs are composed, Enter and Esc belong to the input method; old engines tell by 229.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- `isComposing` alone misses keys there
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === area.current) {
      event.preventDefault();
      save();
    }
  };
  return (
    // Esc is heard from any of its parts; Enter on a button stays the button's.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its fields bubble here
    <form
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        rows={1}
        maxLength={2000}
        value={words}
        placeholder={placeholder}
        aria-required={requiredMessage === undefined ? undefined : true}
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          setWords(event.target.value);
          setMissing(false);
        }}
      />
      <Button size="small" look="primary" type="submit">
        {saveLabel}
      </Button>
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      )}
      <p id={`${id}hint`}>
        {isMissing && <b>{requiredMessage}</b>}
        {hint}
      </p>
    </form>
  );
}
