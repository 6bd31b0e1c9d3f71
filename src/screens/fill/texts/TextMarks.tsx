import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { typedAt } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import type { DraftReview } from '../../../rules/index.ts';
import { listen, together } from '../../../ui/index.ts';
import { createMarkLayer, type MarkLayer } from './mark-layer.ts';
import { MarkPanel } from './MarkPanel.tsx';
import { marksOf, type Mark } from './marks.ts';
import { comparedWith, VERDICT_WORDS, wordsOf } from './reading-words.ts';
import { usePointing } from './use-pointing.ts';
import styles from './marks.module.css';

interface TextMarksProps {
  readonly live: LiveDraft;
  readonly review: DraftReview;
  /** The text's field; this stands in the box of its area, behind it. */
  readonly at: string;
  readonly onGoToEntry: (at: string) => void;
}

interface Connected {
  readonly area: HTMLTextAreaElement;
  readonly layer: MarkLayer;
}

/** Underlines what a text states about the tables; who points at it sees what stands there. */
export function TextMarks({ live, review, at, onGoToEntry }: TextMarksProps) {
  const element = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement | null>(null);
  const connected = useRef<Connected | null>(null);
  const marks = useMemo(() => marksOf(review, at), [review, at]);
  useLayoutEffect(() => {
    const { current: own } = element;
    const area = own?.parentElement?.querySelector('textarea') ?? null;
    if (own === null || area === null) return;
    const layer = createMarkLayer(own, area);
    layer.fit();
    box.current = own.parentElement;
    connected.current = { area, layer };
  }, []);
  const { pointed, close } = usePointing(box, connected);
  useLayoutEffect(() => {
    connected.current?.layer.show(typedAt(review.draft, at), marks);
  }, [review, at, marks]);
  useEffect(() => {
    const { current: both } = connected;
    if (both === null) return;
    const { area, layer } = both;
    const resized = new ResizeObserver(() => {
      layer.fit();
    });
    resized.observe(area);
    const onScroll = () => {
      layer.fit();
      close();
    };
    const stop = listen(area, { scroll: onScroll }, { passive: true });
    const leave = live.watch(() => {
      if (layer.follow()) close();
    });
    return together(
      () => {
        resized.disconnect();
      },
      stop,
      leave,
    );
  }, [live, close]);
  // A review may have come since: the text is the same, or the panel would have closed.
  const mark = pointed?.mark;
  const shown = marks.find(({ start, end }) => start === mark?.start && end === mark.end) ?? mark;
  return (
    <>
      <div className={styles['layer']} ref={element} aria-hidden />
      <p className="visually-hidden" role="status">
        {pointed?.by === 'key' && shown !== undefined && spoken(review, at, shown)}
      </p>
      {pointed !== null && shown !== undefined && (
        <MarkPanel
          key={shown.start}
          live={live}
          review={review}
          at={at}
          mark={shown}
          boxOf={() => connected.current?.layer.boxOf(shown) ?? null}
          byKey={pointed.by === 'key'}
          onClose={close}
          onGoToEntry={onGoToEntry}
        />
      )}
    </>
  );
}

/** For who came by key and does not see the panel come. */
function spoken({ format, draft }: DraftReview, at: string, { read }: Mark): string {
  const text = typedAt(draft, at);
  return read
    .map(({ reading }) =>
      [wordsOf(text, reading), comparedWith(format, reading), VERDICT_WORDS[reading.verdict]].join(
        '，',
      ),
    )
    .join('；');
}
