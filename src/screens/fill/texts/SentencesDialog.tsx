import { useState, type RefObject } from 'react';
import { textFieldsOf, type NarrativeSection, type ReviewFormat } from '../../../form/index.ts';
import { agencyOf, MAX_TEXT, toEdit, typedAt, yearOf, type Draft } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { ownWordOf } from '../../../rules/index.ts';
import { Button, Dialog, DialogFoot, useToast } from '../../../ui/index.ts';
import { factValuesOf } from './fact-values.ts';
import { insertSentences } from './insert-sentences.ts';
import { offeredSentences } from './offered-sentences.ts';
import { OfferedList } from './OfferedList.tsx';
import { isTicked, valueOfAside, type Asides, type Ticks } from './sentence-choice.ts';

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
      title="生成文字"
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
  const [asides, setAsides] = useState<Asides>(null);
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const year = yearOf(draft);
  const fromTables = factValuesOf(format, draft);
  const offered =
    year.state !== 'value'
      ? []
      : offeredSentences({
          format,
          section,
          values: (fact) => fromTables(fact) ?? valueOfAside(format, asides, fact),
          texts: textsOf(format, draft),
          year: year.value,
          agencyWord: ownWordOf(agencyOf(draft)),
        });
  const chosen = offered.flatMap(({ sentences }) =>
    sentences.filter((sentence) => isTicked(ticks, sentence)),
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
          format={format}
          offered={one}
          ticks={ticks}
          onTicks={setTicks}
          asides={asides}
          onAsides={setAsides}
        />
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
      <DialogFoot before={<span role="status">已选 {chosen.length} 句</span>}>
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
      </DialogFoot>
    </>
  );
}

function textsOf(format: ReviewFormat, draft: Draft): Readonly<Record<string, string>> {
  return Object.fromEntries(textFieldsOf(format).map(({ id }) => [id, typedAt(draft, id)]));
}

function caretIn(name: string): number | null {
  const [area] = document.getElementsByName(name);
  return area instanceof HTMLTextAreaElement ? area.selectionEnd : null;
}
