import { useState } from 'react';
import { foldedWords, type FoldedDifferences } from '../../compare/index.ts';
import { EntryLine } from './DifferenceLine.tsx';
import { RestoreButton, type WayBack } from './RestoreButton.tsx';
import styles from './versions.module.css';

interface FoldedLineProps extends WayBack {
  readonly folded: FoldedDifferences;
  /** The section they stand in. */
  readonly heading: string;
}

/** Many blank cells that were filled alike: one line that brings all back, and opens for each. */
export function FoldedLine({ folded, heading, ...back }: FoldedLineProps) {
  const [isOpen, setOpen] = useState(false);
  const words = foldedWords(folded);
  return (
    <li className={styles['folded']} data-folded={folded.differences.length}>
      <RestoreButton
        {...back}
        part={{ kind: 'entries', ats: folded.differences.map(({ at }) => at) }}
        name="恢复"
        place={`${heading} ${words}`}
      />
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>{words}</summary>
        {/* Each line looks at the whole draft: only those that are seen are made. */}
        {isOpen && (
          <ul>
            {folded.differences.map((difference) => (
              <EntryLine key={difference.at} {...back} difference={difference} isWhole={false} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}
