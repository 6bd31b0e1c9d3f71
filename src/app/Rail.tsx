import type { ReactNode } from 'react';
import type { Review } from './open-draft/review.ts';
import { stepStateOf, type StepState } from './step-state.ts';
import { VERSIONS, type Step } from './steps.ts';
import styles from './shell.module.css';

interface RailProps {
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly review: Review;
  readonly hrefOf: (step: Step) => string;
  readonly onGoTo: (step: Step) => void;
  readonly foot: ReactNode;
}

/** The steps with their states, the whole progress at the foot; on a narrow screen a select. */
export function Rail({ steps, current, review, hrefOf, onGoTo, foot }: RailProps) {
  const { missing } = review.progress;
  return (
    <nav className={styles['rail']} aria-label="步骤">
      <ul>
        {steps.map((step) => {
          const state = stepStateOf(step, review);
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
              {[step.numeral, step.name, inWords(stepStateOf(step, review))].join(' ').trim()}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['progress']} role="status">
        {missing === 0 ? '全部填完' : `还有 ${String(missing)} 项未填`}
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

/** Where there are warnings, how far the step is stands there as its glyph alone. */
function StateWords({ state: { words, glyph, warnings } }: { readonly state: StepState }) {
  if (warnings === 0) {
    return (
      <span className={styles['stepState']}>
        {words} <span aria-hidden="true">{glyph}</span>
      </span>
    );
  }
  return (
    <span className={styles['stepState']}>
      <span className={styles['warned']}>
        提醒 {warnings} <span aria-hidden="true">△</span>
      </span>{' '}
      <span aria-hidden="true">{glyph}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function inWords({ words, warnings }: StepState): string {
  return warnings === 0 ? words : `${words}，提醒 ${String(warnings)}`;
}
