import type { Format } from '../../form/index.ts';
import { CLASS_NAMES, classOf, type Finding, type FindingClass } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './check.module.css';

/** Which findings one wants to see; with no class chosen, those of all. */
export interface Chosen {
  readonly classes: readonly FindingClass[];
  /** A step's id; empty for all. */
  readonly section: string;
}

export const EVERYTHING: Chosen = { classes: [], section: '' };

/** In the order they are listed. */
export const CLASSES: readonly FindingClass[] = [
  'error',
  'unfilled',
  'warning',
  'unconfirmed',
  'hint',
];

export function isShown({ classes, section }: Chosen, finding: Finding): boolean {
  return (
    (classes.length === 0 || classes.includes(classOf(finding))) &&
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
  const { classes, section } = chosen;
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
      {CLASSES.map((own) => {
        const isOn = classes.includes(own);
        const count = findings.filter((finding) => classOf(finding) === own).length;
        return (
          <Button
            key={own}
            size="small"
            className={styles['toggle']}
            aria-pressed={isOn}
            disabled={count === 0 && !isOn}
            onClick={() => {
              const others = classes.filter((one) => one !== own);
              onChoose({ ...chosen, classes: isOn ? others : [...others, own] });
            }}
          >
            {CLASS_NAMES[own]} {count}
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
