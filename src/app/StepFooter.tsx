import { Button } from '../ui/index.ts';
import type { Step } from './steps.ts';
import styles from './shell.module.css';

interface StepFooterProps {
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly onGoTo: (step: Step) => void;
}

/** The steps before and after this one, by name; nothing behind a page that is no step. */
export function StepFooter({ steps, current, onGoTo }: StepFooterProps) {
  const index = steps.indexOf(current);
  if (index < 0) return null;
  const link = (step: Step | undefined, words: string, look: 'plain' | 'primary') =>
    step === undefined ? (
      <span />
    ) : (
      <Button
        look={look}
        onClick={() => {
          onGoTo(step);
        }}
      >
        {words}：{[step.numeral, step.name].join(' ').trim()}
      </Button>
    );
  return (
    <div className={styles['footer']}>
      {link(steps[index - 1], '上一步', 'plain')}
      {link(steps[index + 1], '下一步', 'primary')}
    </div>
  );
}
