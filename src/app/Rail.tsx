import type { Review } from './open-draft/review.ts';
import { stepStateOf } from './step-state.ts';
import type { Step } from './steps.ts';
import styles from './shell.module.css';

interface RailProps {
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly review: Review;
  readonly hrefOf: (step: Step) => string;
  readonly onGoTo: (step: Step) => void;
}

/** The steps with their states, the whole progress at the foot; on a narrow screen a select. */
export function Rail({ steps, current, review, hrefOf, onGoTo }: RailProps) {
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
                <span className={styles['stepState']}>
                  {state.words} <span aria-hidden="true">{state.glyph}</span>
                </span>
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
          {steps.map((step) => (
            <option key={step.id} value={step.id}>
              {[step.numeral, step.name, stepStateOf(step, review).words].join(' ').trim()}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['progress']} role="status">
        {missing === 0 ? '全部填完' : `还有 ${String(missing)} 项未填`}
      </p>
    </nav>
  );
}
