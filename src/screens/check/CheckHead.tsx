import type { ReviewFormat } from '../../form/index.ts';
import { Button, DialogButton, late } from '../../ui/index.ts';
import styles from './check.module.css';

const RulesDialog = late(async () => (await import('./RulesDialog.tsx')).RulesDialog);

interface CheckHeadProps {
  readonly format: ReviewFormat;
  readonly hasFindings: boolean;
  readonly onNextFinding: (backwards: boolean) => void;
}

/** The heading, the way from finding to finding, and what is checked at all. */
export function CheckHead({ format, hasFindings, onNextFinding }: CheckHeadProps) {
  return (
    <div className={styles['head']}>
      <h1 id="check-heading" tabIndex={-1}>
        校核
      </h1>
      <div className={styles['headActions']}>
        <DialogButton
          size="small"
          dialog={(close) => <RulesDialog format={format} onClose={close} />}
        >
          校核规则
        </DialogButton>
        {hasFindings && (
          <>
            <Button
              size="small"
              aria-keyshortcuts="Shift+F8"
              onClick={() => {
                onNextFinding(true);
              }}
            >
              <span>上一处</span> <kbd>⇧F8</kbd>
            </Button>
            <Button
              size="small"
              aria-keyshortcuts="F8"
              onClick={() => {
                onNextFinding(false);
              }}
            >
              <span>下一处</span> <kbd>F8</kbd>
            </Button>
          </>
        )}
      </div>
      {hasFindings && (
        <p className={styles['keyHint']}>填写时也可以按 F8 到下一处，按 Shift+F8 到上一处。</p>
      )}
    </div>
  );
}
