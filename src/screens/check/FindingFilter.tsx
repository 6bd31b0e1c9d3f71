import { severityWords } from '../../findings/index.ts';
import type { Format } from '../../form/index.ts';
import type { Finding, Severity } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './check.module.css';

/** Which findings one wants to see; with no severity chosen, those of all. */
export interface Chosen {
  readonly severities: readonly Severity[];
  /** A step's id; empty for all. */
  readonly section: string;
}

export const EVERYTHING: Chosen = { severities: [], section: '' };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

export function isShown({ severities, section }: Chosen, finding: Finding): boolean {
  return (
    (severities.length === 0 || severities.includes(finding.severity)) &&
    (section === '' || finding.section === section)
  );
}

interface FindingFilterProps {
  readonly format: Format;
  readonly findings: readonly Finding[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Leaves in the list what one wants to deal with now. */
export function FindingFilter({ format, findings, chosen, onChoose }: FindingFilterProps) {
  const { severities, section } = chosen;
  const steps = [
    { id: 'info', name: '报告信息' },
    ...format.sections.map(({ id, numeral, shortName }) => ({
      id,
      name: `${numeral} ${shortName}`,
    })),
  ];
  const countOf = (step: string) => findings.filter((finding) => finding.section === step).length;
  return (
    <div className={styles['filter']} role="group" aria-label="只看">
      <span aria-hidden="true">只看</span>
      {SEVERITIES.map((severity) => {
        const isOn = severities.includes(severity);
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          <Button
            key={severity}
            size="small"
            className={styles['toggle']}
            aria-pressed={isOn}
            disabled={count === 0 && !isOn}
            onClick={() => {
              const others = severities.filter((one) => one !== severity);
              onChoose({ ...chosen, severities: isOn ? others : [...others, severity] });
            }}
          >
            {severityWords(severity)} {count}
          </Button>
        );
      })}
      <select
        aria-label="部分"
        value={section}
        onChange={(event) => {
          onChoose({ ...chosen, section: event.target.value });
        }}
      >
        <option value="">所有部分</option>
        {steps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}（{countOf(id)}）
          </option>
        ))}
      </select>
    </div>
  );
}
