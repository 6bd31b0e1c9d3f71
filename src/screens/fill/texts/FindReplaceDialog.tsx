import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { sayDone } from '../../../grid/index.ts';
import { findInTexts, MAX_TEXT, replaceHits } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { Button, Dialog, DialogFoot, TextField, useToast } from '../../../ui/index.ts';
import { choose, chosenHits, countHits, firstHits, type Flipped } from './choice.ts';
import { FoundText } from './FoundText.tsx';
import styles from './find.module.css';

interface FindReplaceDialogProps {
  readonly live: LiveDraft;
  /** What is looked for at first. */
  readonly firstWords: string;
  readonly onClose: () => void;
}

/** More than one would look through. */
const MOST_SHOWN = 500;

/** Finds words in all texts of the report and replaces those one chooses, in one step. */
export function FindReplaceDialog({ live, firstWords, onClose }: FindReplaceDialogProps) {
  const onSay = useToast();
  const draft = useSyncExternalStore(live.watch, live.current);
  const [words, setWords] = useState(firstWords);
  const [replacement, setReplacement] = useState('');
  const [flipped, setFlipped] = useState<Flipped>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  // The list may come a moment after the key.
  const sought = useDeferredValue(words);
  const all = useMemo(() => findInTexts(live.format, draft, sought), [live.format, draft, sought]);
  const shown = useMemo(() => firstHits(all, MOST_SHOWN), [all]);
  const chosen = chosenHits(flipped, shown);
  const count = countHits(chosen);
  const replace = () => {
    const edit = replaceHits(draft, chosen, replacement);
    if (edit.changes.some(({ after }) => after !== null && after.length > MAX_TEXT)) {
      setProblem(`没有替换：一处文字最多 ${String(MAX_TEXT)} 字。`);
      return;
    }
    live.apply(edit);
    onClose();
    sayDone({ live, onSay }, { message: `已替换 ${String(count)} 处。`, edit });
  };
  return (
    <Dialog title="查找替换" onClose={onClose}>
      <div className={styles['fields']}>
        <TextField
          label="查找"
          autoFocus
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setFlipped(new Set());
          }}
        />
        <TextField
          label="替换为"
          value={replacement}
          error={problem}
          onChange={(event) => {
            setReplacement(event.target.value);
            setProblem(null);
          }}
        />
      </div>
      <p className={styles['summary']} role="status">
        {summaryOf(sought, countHits(all), countHits(shown), count)}
      </p>
      {shown.length > 0 && (
        <div className={styles['found']}>
          {shown.map((found) => (
            <FoundText
              key={found.at}
              format={live.format}
              found={found}
              replacement={replacement}
              flipped={flipped}
              onChoose={(hits, isOn) => {
                setFlipped(choose(flipped, found, hits, isOn));
              }}
            />
          ))}
        </div>
      )}
      <DialogFoot>
        <Button onClick={onClose}>取消</Button>
        <Button
          look="primary"
          disabled={count === 0 || replacement === sought || sought !== words}
          onClick={replace}
        >
          替换所选 {count} 处
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function summaryOf(words: string, all: number, shown: number, chosen: number): string {
  if (words === '') return '在开头段落、各节文字和联系方式中查找。';
  if (all === 0) return `没有找到“${words}”。`;
  const cut = shown < all ? `，列出前 ${String(shown)} 处，写长一些可以少列` : '';
  return `找到 ${String(all)} 处${cut}；已选 ${String(chosen)} 处。`;
}
