import type { Format } from '../../form/index.ts';
import type { Finding, Severity } from '../../report/index.ts';
import { placeNameOf, sentenceOf } from '../../rules/index.ts';
import styles from './check.module.css';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '✕ 错误',
  warning: '△ 提醒',
  hint: '○ 提示',
};

interface FindingItemProps {
  readonly format: Format;
  readonly finding: Finding;
  readonly onGoTo: (finding: Finding) => void;
}

/** One finding: what is wrong, in words; activating it goes to its place. */
export function FindingItem({ format, finding, onGoTo }: FindingItemProps) {
  const isBlank = finding.kind === 'blankCell';
  return (
    <li>
      <button
        type="button"
        className={styles['finding']}
        data-finding={finding.rule}
        data-severity={finding.severity}
        data-at={finding.at}
        onClick={() => {
          onGoTo(finding);
        }}
      >
        {!isBlank && <span className={styles['severity']}>{SEVERITY_NAMES[finding.severity]}</span>}
        <span>{isBlank ? placeNameOf(format, finding.at) : sentenceOf(format, finding)}</span>
      </button>
    </li>
  );
}
