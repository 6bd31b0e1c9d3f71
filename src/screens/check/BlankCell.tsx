import type { Format } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import { placeNameOf } from '../../rules/index.ts';
import styles from './check.module.css';

interface BlankCellProps {
  readonly format: Format;
  readonly finding: Finding;
  readonly onGoTo: (finding: Finding) => void;
}

/** A cell that is still blank, by its name alone, which leads there. */
export function BlankCell({ format, finding, onGoTo }: BlankCellProps) {
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        data-finding={finding.rule}
        data-severity={finding.severity}
        data-at={finding.at}
        onClick={() => {
          onGoTo(finding);
        }}
      >
        {placeNameOf(format, finding.at)}
      </button>
    </li>
  );
}
