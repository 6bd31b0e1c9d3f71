import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button, useAutoGrow } from '../../../ui/index.ts';
import styles from './notes.module.css';

interface NoteFormProps {
  /** What the note says so far. */
  readonly text: string;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

/** One remark, written among what it is about. Enter keeps it, Esc gives it up. */
export function NoteForm({ text, onKeep, onCancel }: NoteFormProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(text);
  useAutoGrow(area, words, undefined);
  useEffect(() => {
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
    current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keep = () => {
    onKeep(words.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While signs are composed, Enter and Esc belong to the input method; old engines tell by 229.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- `isComposing` alone misses keys there
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <div className={styles['form']}>
      <label htmlFor={id}>备注</label>
      <textarea
        id={id}
        ref={area}
        rows={1}
        maxLength={2000}
        value={words}
        placeholder="如由谁提供、要问什么"
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Button size="small" look="primary" onClick={keep}>
        保存
      </Button>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
      <span className={styles['hint']} id={`${id}hint`}>
        只供本机查看，不印出、不公开。
      </span>
    </div>
  );
}
