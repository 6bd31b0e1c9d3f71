import { useId, useMemo, useState, useSyncExternalStore, type RefObject } from 'react';
import {
  compareDrafts,
  countDifferences,
  foldBlanks,
  groupBySection,
  type RestoredPart,
  type SectionDifferences,
} from '../../compare/index.ts';
import { titleOf, type Draft, type Version } from '../../report/index.ts';
import type { LiveDraft, VersionKeeper } from '../../session/index.ts';
import { Button, DialogButton } from '../../ui/index.ts';
import { ChangeListDialog } from './ChangeListDialog.tsx';
import { EntryLine, AnnotationLine } from './DifferenceLine.tsx';
import { FoldedLine } from './FoldedLine.tsx';
import { inEdition } from './in-edition.ts';
import { nameOf, type ComparedState, type OtherDrafts } from './other-drafts.ts';
import { RestoreButton } from './RestoreButton.tsx';
import { useRestore } from './use-restore.ts';
import { countWords, versionWords } from './words.ts';
import styles from './versions.module.css';

interface Choice {
  readonly left: number | null;
  /** Null for what stands there now. */
  readonly right: number | null;
}

interface ComparisonProps {
  readonly live: LiveDraft;
  readonly keeper: VersionKeeper;
  readonly versions: readonly Version[];
  readonly left: ComparedState;
  readonly right: Version | null;
  readonly others: OtherDrafts;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onChoose: (choice: Choice) => void;
}

/** Two states side by side: each place that differs, and what brings the left one back. */
export function Comparison(props: ComparisonProps) {
  const { live, keeper, versions, left, right, others, headingRef, onChoose } = props;
  const { format } = live;
  const current = useSyncExternalStore(live.watch, live.current);
  const [isWhole, setWhole] = useState(false);
  const after = right?.draft ?? current;
  const differences = useMemo(
    () => compareDrafts(format, left.draft, after),
    [format, left.draft, after],
  );
  const { sections, annotations } = groupBySection(format, differences);
  const restore = useRestore(live, keeper);
  const its = useMemo(() => inEdition(live, left.draft), [live, left.draft]);
  const onRestore = (part: RestoredPart) => {
    void restore(part, part.kind === 'all' ? left.draft : its.draft).then(() => {
      // What was pressed may be gone with its line.
      headingRef.current?.focus();
    });
  };
  const back = { format, earlier: its.draft, current, onRestore };
  return (
    <section className={styles['comparison']} aria-label="对比">
      <h2 ref={headingRef} tabIndex={-1}>
        {isCorrection(left, right) ? '更正清单' : '对比'}
      </h2>
      <Chooser versions={versions} left={left} right={right} others={others} onChoose={onChoose} />
      <p className={styles['onPaper']}>
        {titleOf(format, after)}。左边：{versionWords(left)}；右边：
        {right === null ? '现在的内容' : versionWords(right)}。
      </p>
      {its.note !== null && <p className={styles['warning']}>{its.note}</p>}
      <Reasons versions={versions} left={left} right={right} />
      <p role="status" className={styles['total']}>
        {differences.length === 0
          ? '两边的内容相同。'
          : `${countWords(countDifferences(differences))}。`}
      </p>
      {differences.length > 0 && (
        <div className={styles['tools']}>
          {its.isKnown && (
            <RestoreButton
              {...back}
              earlier={left.draft}
              part={{ kind: 'all' }}
              name="全部恢复为左边的内容"
              place="左边的全部内容"
            />
          )}
          <Button
            size="small"
            aria-pressed={isWhole}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            显示全文
          </Button>
          <ChangeList live={live} left={left} right={right} current={current} />
        </div>
      )}
      {sections.map((group) => (
        <section key={group.section} className={styles['group']} aria-label={group.heading}>
          <div className={styles['groupHead']}>
            <h3>{group.heading}</h3>
            {group.differences.length > 1 && (
              <RestoreButton
                {...back}
                part={{ kind: 'section', section: group.section }}
                name={restoreSection(group)}
                place={group.heading}
              />
            )}
          </div>
          <ul>
            {foldBlanks(group.differences).map((line) =>
              line.kind === 'folded' ? (
                <FoldedLine
                  key={`${line.before}→${line.after}`}
                  {...back}
                  folded={line}
                  heading={group.heading}
                />
              ) : (
                <EntryLine key={line.at} {...back} difference={line} isWhole={isWhole} />
              ),
            )}
          </ul>
        </section>
      ))}
      {annotations.map((difference) => (
        <AnnotationLine key={difference.kind} {...back} difference={difference} />
      ))}
    </section>
  );
}

function restoreSection({ isTable }: SectionDifferences): string {
  return isTable ? '恢复本表' : '恢复本节';
}

/** What changed since a signature, be it signed again or not. */
function isCorrection(left: ComparedState, right: Version | null): boolean {
  return left.reason === 'signed' && (right === null || right.reason === 'signed');
}

type Sides = Pick<ComparisonProps, 'versions' | 'left' | 'right'>;

/** What an option of another report begins with. */
const OTHER = 'draft:';

function Chooser(props: Sides & Pick<ComparisonProps, 'others' | 'onChoose'>) {
  const { versions, left, right, others, onChoose } = props;
  const ids = { left: useId(), right: useId() };
  const options = [...versions].reverse().map((version) => (
    <option key={version.n} value={version.n}>
      {versionWords(version)}
    </option>
  ));
  return (
    <div className={styles['chooser']}>
      <label htmlFor={ids.left}>左边</label>
      <select
        id={ids.left}
        value={left.reason === 'otherDraft' ? OTHER + left.draftId : left.n}
        onChange={({ target: { value } }) => {
          if (value.startsWith(OTHER)) others.choose(value.slice(OTHER.length));
          else onChoose({ left: Number(value), right: right?.n ?? null });
        }}
      >
        {options}
        {others.list.length > 0 && (
          <optgroup label="本机的其他年报">
            {others.list.map((draft) => (
              <option key={draft.id} value={OTHER + draft.id}>
                {nameOf(draft)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <label htmlFor={ids.right}>右边</label>
      <select
        id={ids.right}
        value={right?.n ?? 'now'}
        onChange={({ target: { value } }) => {
          const other = left.reason === 'otherDraft' ? null : left.n;
          onChoose({ left: other, right: value === 'now' ? null : Number(value) });
        }}
      >
        <option value="now">现在的内容</option>
        {options}
      </select>
    </div>
  );
}

/** Why it was corrected, where a correction was begun between both. */
function Reasons({ versions, left, right }: Sides) {
  if (!isCorrection(left, right)) return null;
  const between = versions.filter(
    ({ n, reason }) => reason === 'amended' && n > left.n && n < (right?.n ?? Infinity),
  );
  return between.map(({ n, name }) => <p key={n}>更正原因：{name}</p>);
}

interface ChangeListProps extends Pick<ComparisonProps, 'live' | 'left' | 'right'> {
  readonly current: Draft;
}

/** The same to take away: as plain text, or on paper. */
function ChangeList({ live, left, right, current }: ChangeListProps) {
  return (
    <>
      <DialogButton
        size="small"
        dialog={(close) => (
          <ChangeListDialog
            format={live.format}
            left={left}
            right={right}
            current={current}
            onClose={close}
          />
        )}
      >
        复制改动清单
      </DialogButton>
      <Button
        size="small"
        onClick={() => {
          window.print();
        }}
      >
        打印清单
      </Button>
    </>
  );
}
