import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button, useAutoGrow } from '../ui/index.ts';
import styles from './findings.module.css';

interface ReasonFormProps {
  /** What was written while other numbers stood there. */
  readonly text: string;
  readonly onKeep: (reason: string) => void;
  /** Without it the form is there to stay, and takes no focus by itself. */
  readonly onCancel?: () => void;
  readonly label?: string;
  readonly keepLabel?: string;
}

/** Why a warning may stand as it is. Enter keeps the reason, Esc gives it up. */
export function ReasonForm(props: ReasonFormProps) {
  const { text, onKeep, onCancel, label = '理由', keepLabel = '保存' } = props;
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
  const keep = () => {
    const reason = words.trim();
    setMissing(reason === '');
    if (reason === '') area.current?.focus();
    else onKeep(reason);
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
      keep();
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
        keep();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        rows={1}
        maxLength={2000}
        value={words}
        aria-required
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          setWords(event.target.value);
          setMissing(false);
        }}
      />
      <Button size="small" look="primary" type="submit">
        {keepLabel}
      </Button>
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      )}
      <p className={styles['formHint']} id={`${id}hint`}>
        {isMissing && <b>请写明理由。</b>}
        印在核对单上，不公开；有关数字或文字改动后，须重新说明。
      </p>
    </form>
  );
}
