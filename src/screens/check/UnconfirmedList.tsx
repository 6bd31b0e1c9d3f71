import { useId } from 'react';
import type { Finding } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import { PlaceLine } from './PlaceList.tsx';
import type { FindingListProps } from './WaivedList.tsx';
import styles from './check.module.css';

/** Entries of one section to be confirmed: the way to each, and the buttons that say one has looked at it. */
export function UnconfirmedList({ live, findings, onGoTo }: FindingListProps) {
  const id = useId();
  const confirm = (some: readonly Finding[]) => {
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    live.confirm(some.map(({ at }) => at));
  };
  return (
    <>
      <ul className={styles['unconfirmed']}>
        {findings.map((finding) => (
          <li key={finding.at} data-unconfirmed={finding.at} id={`${id}${finding.at}`}>
            <PlaceLine format={live.format} finding={finding} onGoTo={onGoTo} />
            <Button
              size="small"
              edits
              aria-describedby={`${id}${finding.at}`}
              onClick={() => {
                confirm([finding]);
              }}
            >
              已确认
            </Button>
          </li>
        ))}
      </ul>
      {findings.length > 1 && (
        <Button
          size="small"
          edits
          onClick={() => {
            confirm(findings);
          }}
        >
          全部确认
        </Button>
      )}
    </>
  );
}
