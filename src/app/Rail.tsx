import type { ReactNode } from 'react';
import type { LiveDraft, Review } from '../session/index.ts';
import { openWords } from '../report/index.ts';
import { NO_STATE, openIn, stepStateOf, type StepState } from './step-state.ts';
import { VERSIONS, type Step } from './steps.ts';
import styles from './shell.module.css';

interface RailProps {
  readonly format: LiveDraft['format'];
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly review: Review;
  /** A signed report is final, whatever rules found later: its steps bear no marks. */
  readonly isSigned: boolean;
  readonly hrefOf: (step: Step) => string;
  readonly onGoTo: (step: Step) => void;
  readonly foot: ReactNode;
}

/** The steps with their states, the whole progress at the foot; on a narrow screen a select. */
export function Rail(props: RailProps) {
  const { format, steps, current, review, isSigned, hrefOf, onGoTo, foot } = props;
  const stateOf = (step: Step) => (isSigned ? NO_STATE : stepStateOf(format, step, review));
  return (
    <nav className={styles['rail']} aria-label="步骤">
      <ul>
        {steps.map((step) => {
          const state = stateOf(step);
          return (
            <li key={step.id}>
              <a
                href={hrefOf(step)}
                aria-current={step === current ? 'step' : undefined}
                data-step-state={state.kind}
              >
                <span className={styles['numeral']}>{step.numeral}</span>
                <span className={styles['stepName']}>{step.name}</span>
                <StateWords state={state} />
              </a>
            </li>
          );
        })}
      </ul>
      <label className={styles['stepSelect']}>
        <span>步骤</span>
        <select
          value={current.id}
          onChange={(event) => {
            const step = steps.find((candidate) => candidate.id === event.target.value);
            if (step !== undefined) onGoTo(step);
          }}
        >
          {!steps.includes(current) && <option value={current.id}>{current.name}</option>}
          {steps.map((step) => (
            <option key={step.id} value={step.id}>
              {[step.numeral, step.name, stateOf(step).words].join(' ').trim()}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['progress']} role="status">
        {isSigned ? '✓ 已定稿' : progressWords(format, review)}
      </p>
      <a
        className={styles['aside']}
        href={hrefOf(VERSIONS)}
        aria-current={current === VERSIONS ? 'page' : undefined}
      >
        {VERSIONS.name}
      </a>
      {foot}
    </nav>
  );
}

function progressWords(format: LiveDraft['format'], review: Review): string {
  const open = openWords(openIn(format, review));
  if (open !== '') return open;
  return review.result === null ? '全部填完' : '✓ 没有待处理的事项';
}

function StateWords({ state: { words, glyph } }: { readonly state: StepState }) {
  return (
    <span className={styles['stepState']}>
      {words} <span aria-hidden="true">{glyph}</span>
    </span>
  );
}
