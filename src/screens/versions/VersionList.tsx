import { useCallback, useMemo } from 'react';
import { compareDrafts, countDifferences } from '../../compare/index.ts';
import type { Format } from '../../form/index.ts';
import {
  isLocked,
  type Draft,
  type Seal,
  type SealMarks,
  type Version,
  loadSealMarks,
} from '../../report/index.ts';
import { formatClock, useLoaded } from '../../ui/index.ts';
import { groupByDay, type ListedVersion } from './group-by-day.ts';
import { countWords, REASON_WORDS } from './words.ts';
import styles from './versions.module.css';

interface VersionListProps {
  readonly format: Format;
  /** The oldest first. */
  readonly versions: readonly Version[];
  readonly current: Draft;
  readonly seal: Seal | null;
  readonly now: number;
  /** The number of the one that is compared. */
  readonly chosen: number;
  readonly onChoose: (n: number) => void;
}

/** The versions by day, the latest first, each with what changed since the one before. */
export function VersionList(props: VersionListProps) {
  const { format, versions, current, seal, now, chosen, onChoose } = props;
  const days = useMemo(() => groupByDay(versions, now), [versions, now]);
  const last = versions[versions.length - 1];
  const counts = last === undefined ? null : countsOf(format, last.draft, current);
  return (
    <section className={styles['list']} aria-label="版本列表">
      <p className={styles['present']}>
        <b>现在的内容</b>
        <span>{counts === null ? '' : `比上一版${counts}`}</span>
        {isLocked(seal) && seal !== null && (
          <SealCheck format={format} draft={current} marks={seal} />
        )}
      </p>
      {days.map(({ day, versions: ofDay }) => (
        <div key={`${day}${String(ofDay[0]?.version.n)}`}>
          <h2>{day}</h2>
          <ul>
            {ofDay.map((listed) => (
              <VersionRow
                key={listed.version.n}
                format={format}
                listed={listed}
                isChosen={listed.version.n === chosen}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface VersionRowProps {
  readonly format: Format;
  readonly listed: ListedVersion;
  readonly isChosen: boolean;
  readonly onChoose: (n: number) => void;
}

function VersionRow({ format, listed, isChosen, onChoose }: VersionRowProps) {
  const { version, before } = listed;
  const { n, at, reason, name, draft, marks } = version;
  const counts = useMemo(
    () => (before === null ? '最早的版本' : `比上一版${countsOf(format, before.draft, draft)}`),
    [format, before, draft],
  );
  return (
    <li data-version={n} data-reason={reason}>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => {
          onChoose(n);
        }}
      >
        <span className={styles['time']}>{formatClock(at)}</span>
        <span>
          <b>{reason === 'named' ? name : REASON_WORDS[reason]}</b>
          {reason === 'named' && <span className={styles['how']}>（{REASON_WORDS.named}）</span>}
          {reason === 'amended' && <span className={styles['how']}>原因：{name}</span>}
          <span className={styles['counts']}>{counts}</span>
        </span>
      </button>
      {marks !== null && <Marks format={format} draft={draft} marks={marks} />}
    </li>
  );
}

function countsOf(format: Format, before: Draft, after: Draft): string {
  return countWords(countDifferences(compareDrafts(format, before, after)));
}

interface MarksProps {
  readonly format: Format;
  readonly draft: Draft;
  readonly marks: SealMarks;
}

/** The digits and the hash of a signed version, and whether it is still what was signed. */
function Marks({ format, draft, marks }: MarksProps) {
  const { digits, hash } = marks;
  return (
    <div className={styles['marks']}>
      校验码 {digits.slice(0, 4)} {digits.slice(4)}
      <details>
        <summary>数字指纹</summary>
        <code>SHA-256 {hash}</code>
      </details>
      <SealCheck format={format} draft={draft} marks={marks} />
    </div>
  );
}

/** Computes the hash anew: whoever changed the draft behind our back did not change it too. */
function SealCheck({ format, draft, marks }: MarksProps) {
  const check = useCallback(async () => {
    const { holdsSeal } = await loadSealMarks();
    return holdsSeal(format, draft, marks);
  }, [format, draft, marks]);
  const holds = useLoaded(check);
  if (holds === null) return null;
  return holds ? (
    <span className={styles['holds']}>✓ 与定稿一致</span>
  ) : (
    <span className={styles['broken']}>✕ 与定稿不符，内容被改动过</span>
  );
}
