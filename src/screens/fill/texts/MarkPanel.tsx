import { useLayoutEffect, useRef } from 'react';
import { typedAt, type Finding, type Fix } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import type { DraftReview } from '../../../rules/index.ts';
import { Button } from '../../../ui/index.ts';
import { focusEntry } from '../focus-entry.ts';
import type { Mark } from './marks.ts';
import { placePanel } from './place-panel.ts';
import { comparedWith, VERDICT_WORDS, wordsOf } from './reading-words.ts';
import styles from './marks.module.css';

interface MarkPanelProps {
  readonly live: LiveDraft;
  readonly review: DraftReview;
  readonly at: string;
  readonly mark: Mark;
  /** Where the mark stands in the window. */
  readonly boxOf: () => DOMRect | null;
  /** It may be out of view: only a key gets there without seeing it. */
  readonly byKey: boolean;
  readonly onClose: () => void;
  readonly onGoToEntry: (at: string) => void;
}

/** What a marked number was compared with, and what can be done where they differ. */
export function MarkPanel(props: MarkPanelProps) {
  const { live, review, at, mark, boxOf, byKey, onClose, onGoToEntry } = props;
  const panel = useRef<HTMLDivElement>(null);
  const text = typedAt(review.draft, at);
  useLayoutEffect(() => {
    const anchor = boxOf();
    if (panel.current !== null && anchor !== null) placePanel(panel.current, anchor);
  });
  useLayoutEffect(() => {
    if (byKey) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [byKey]);
  const fixes = mark.read.flatMap(({ finding }) => finding?.fixes ?? []);
  const fix = fixes.find(({ side }) => side === 'text');
  const warning = mark.read.find(({ finding }) => finding?.severity === 'warning')?.finding ?? null;
  const canExplain = mark.verdict === 'differs' && findingBelow(at, warning) !== null;
  const use = (chosen: Fix) => {
    onClose();
    // Places and words of the fix belong to the text that was reviewed.
    if (typedAt(live.current(), at) !== text) return;
    const after = chosen.edit.changes.find((change) => change.at === at)?.after ?? '';
    live.apply(chosen.edit);
    focusEntry(at, after.length - commonEnd(text.slice(mark.end), after));
  };
  return (
    <div className={styles['panel']} ref={panel} role="group" aria-label="与表格对照" tabIndex={-1}>
      {mark.read.map(({ reading, finding }) => (
        <p key={`${reading.name} ${String(reading.start)}`}>
          <span className={styles['compared']}>
            <b>{wordsOf(text, reading)}</b> ↔ {comparedWith(review.format, reading)}
          </span>
          <span className={styles['verdict']} data-verdict={verdictOf(finding, reading.verdict)}>
            {finding?.waived === undefined
              ? VERDICT_WORDS[reading.verdict]
              : `已写明理由：${finding.waived.reason}`}
          </span>
          {reading.cells[0] !== undefined && (
            <Button
              size="small"
              onClick={() => {
                onGoToEntry(reading.cells[0] ?? '');
              }}
            >
              到表格
            </Button>
          )}
        </p>
      ))}
      {(fix !== undefined || canExplain) && (
        <div className={styles['ways']}>
          {fix !== undefined && mark.verdict !== 'waived' && (
            <Button
              size="small"
              edits
              onClick={() => {
                use(fix);
              }}
            >
              {fix.label}
            </Button>
          )}
          {canExplain && (
            <Button
              size="small"
              edits
              onClick={() => {
                focusFinding(findingBelow(at, warning));
              }}
            >
              口径不同，写明理由
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** How many characters two texts have in common at their ends. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < Math.min(one.length, other.length) &&
    one[one.length - 1 - length] === other[other.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}

function verdictOf(finding: Finding | null, verdict: string): string {
  return finding?.waived === undefined ? verdict : 'waived';
}

/** The finding as it stands under its field, where a reason can be written; null where none does. */
function findingBelow(at: string, finding: Finding | null): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('main [data-finding]')];
  const here = all.filter((one) => one.dataset['at'] === at);
  const same = here.find(
    (one) =>
      one.dataset['finding'] === finding?.rule &&
      (one.dataset['also'] ?? finding?.also) === finding?.also,
  );
  return same ?? here[0] ?? null;
}

function focusFinding(element: HTMLElement | null): void {
  if (element === null) return;
  const target = element.matches('button, [tabindex]')
    ? element
    : (element.querySelector<HTMLElement>('button') ?? element);
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}
