import type { Format } from '../../form/index.ts';
import { entryNameOf, type Finding } from '../../report/index.ts';
import { sectionNameOf } from '../../rules/index.ts';
import styles from './check.module.css';

interface PlaceListProps {
  readonly format: Format;
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** What is not filled in, by its names alone, each of which leads there: there may be a hundred. */
export function PlaceList({ format, findings, onGoTo }: PlaceListProps) {
  return (
    <ul className={styles['blanks']}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.at}`}>
          <PlaceLine format={format} finding={finding} onGoTo={onGoTo} />
        </li>
      ))}
    </ul>
  );
}

interface PlaceLineProps extends Omit<PlaceListProps, 'findings'> {
  readonly finding: Finding;
}

/** The name of a finding's place, as a way there. */
export function PlaceLine({ format, finding, onGoTo }: PlaceLineProps) {
  const { kind, at, section } = finding;
  return (
    <button
      type="button"
      className={styles['line']}
      data-finding={finding.rule}
      data-severity={finding.severity}
      data-at={at}
      onClick={() => {
        onGoTo(finding);
      }}
    >
      {kind === 'emptySection' ? sectionNameOf(format, section) : entryNameOf(format, at)}
    </button>
  );
}
