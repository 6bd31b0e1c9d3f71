import { useState, type RefObject } from 'react';
import type { NarrativeSection, ReviewFormat } from '../../../form/index.ts';
import {
  agencyOf,
  MAX_TEXT,
  toEdit,
  typedAt,
  yearOf,
  type LiveDraft,
} from '../../../report/index.ts';
import { ownWordOf, placeNameOf } from '../../../rules/index.ts';
import { Button, Dialog, TextField, useToast } from '../../../ui/index.ts';
import { factValuesOf } from './fact-values.ts';
import { insertSentences } from './insert-sentences.ts';
import { offeredSentences, type OfferedSentences } from './offered-sentences.ts';
import styles from './sentences.module.css';

interface SentencesDialogProps {
  readonly format: ReviewFormat;
  readonly section: NarrativeSection;
  readonly live: LiveDraft;
  /** Texts somebody was in, the latest last: they have a caret. */
  readonly visited: RefObject<ReadonlySet<string>>;
  /** With the place behind what was inserted. */
  readonly onClose: (place?: { readonly at: string; readonly caret: number }) => void;
}

/** Sentences made from the tables as they are now; those one chooses go into their texts. */
export function SentencesDialog(props: SentencesDialogProps) {
  return (
    <Dialog
      title="按表格写一句"
      onClose={() => {
        props.onClose();
      }}
    >
      <SentencesForm {...props} />
    </Dialog>
  );
}

function SentencesForm({ format, section, live, visited, onClose }: SentencesDialogProps) {
  const toast = useToast();
  const [draft] = useState(live.current);
  const [asides, setAsides] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const year = yearOf(draft);
  const fromTables = factValuesOf(format, draft);
  const offered =
    year.state !== 'value'
      ? []
      : offeredSentences({
          format,
          section,
          values: (fact) => fromTables(fact) ?? numberOf(asides[fact] ?? ''),
          year: year.value,
          agencyWord: ownWordOf(agencyOf(draft)),
        });
  const chosen = offered.flatMap(({ sentences }) =>
    sentences.filter(({ template }) => !left.has(template)),
  );
  const insert = () => {
    const fields = [...new Set(chosen.map(({ field }) => field))];
    const places = fields.map((at) => {
      const sentences = chosen.filter(({ field }) => field === at).map(({ text }) => text);
      const caret = visited.current.has(at) ? caretIn(at) : null;
      return { at, ...insertSentences(typedAt(draft, at), sentences.join(''), caret) };
    });
    if (places.some(({ text }) => text.length > MAX_TEXT)) {
      setProblem(`没有插入：一处文字最多 ${String(MAX_TEXT)} 字。`);
      return;
    }
    const texts = Object.fromEntries(places.map(({ at, text }) => [at, text]));
    live.apply(toEdit(draft.entries, texts));
    const last = [...visited.current].pop();
    onClose(places.find(({ at }) => at === last) ?? places[0]);
    toast({ message: `已插入 ${String(chosen.length)} 句，请通读一遍。` });
  };
  return (
    <>
      {year.state !== 'value' && <p>请先在“报告信息”中填写年度。</p>}
      {offered.map((one) => (
        <OfferedList
          key={one.field}
          name={placeNameOf(format, one.field)}
          offered={one}
          left={left}
          onLeave={setLeft}
          asides={asides}
          onAside={(id, text) => {
            setAsides({ ...asides, [id]: text });
          }}
        />
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles['actions']}>
        <span role="status">已选 {chosen.length} 句</span>
        <Button
          onClick={() => {
            onClose();
          }}
        >
          取消
        </Button>
        <Button look="primary" disabled={chosen.length === 0} onClick={insert}>
          插入
        </Button>
      </div>
    </>
  );
}

interface OfferedListProps {
  readonly name: string;
  readonly offered: OfferedSentences;
  /** Templates somebody unchecked. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
  readonly asides: Readonly<Record<string, string>>;
  readonly onAside: (id: string, text: string) => void;
}

function OfferedList({ name, offered, left, onLeave, asides, onAside }: OfferedListProps) {
  return (
    <fieldset className={styles['field']}>
      <legend>{name}</legend>
      {offered.asides.length > 0 && (
        <>
          <p className={styles['hint']}>
            表格中没有的数请在这里填写，没有发生的填 0，填好后写出句子。
          </p>
          <div className={styles['asides']}>
            {offered.asides.map((aside) => (
              <TextField
                key={aside.id}
                label={`${aside.name}（${aside.unit}）`}
                inputMode="decimal"
                value={asides[aside.id] ?? ''}
                error={isReadable(asides[aside.id] ?? '') ? null : '只填数字'}
                onChange={(event) => {
                  onAside(aside.id, event.target.value);
                }}
              />
            ))}
          </div>
        </>
      )}
      <ul>
        {offered.sentences.map(({ template, text }) => (
          <li key={template}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(template)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.target.checked) next.delete(template);
                  else next.add(template);
                  onLeave(next);
                }}
              />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      {offered.tables.length > 0 && (
        <p className={styles['hint']}>
          {offered.tables.join('、')}还有未填或读不出的格，与之有关的句子填好后才能写。
        </p>
      )}
    </fieldset>
  );
}

/** Null where nothing or no number is typed. */
function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

function isReadable(text: string): boolean {
  return text.trim() === '' || numberOf(text) !== null;
}

function caretIn(name: string): number | null {
  const [area] = document.getElementsByName(name);
  return area instanceof HTMLTextAreaElement ? area.selectionEnd : null;
}
