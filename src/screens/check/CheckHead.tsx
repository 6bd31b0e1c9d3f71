import { lazy, Suspense, useState } from 'react';
import type { ReviewFormat } from '../../form/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './check.module.css';

const RulesDialog = lazy(() =>
  import('./RulesDialog.tsx').then((part) => ({ default: part.RulesDialog })),
);

interface CheckHeadProps {
  readonly format: ReviewFormat;
  readonly hasFindings: boolean;
  readonly onNextFinding: (backwards: boolean) => void;
}

/** The heading, the way from finding to finding, and what is checked at all. */
export function CheckHead({ format, hasFindings, onNextFinding }: CheckHeadProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['head']}>
      <h1 id="check-heading" tabIndex={-1}>
        校核
      </h1>
      <div className={styles['headActions']}>
        <Button
          size="small"
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(true);
          }}
        >
          校核规则
        </Button>
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
      {isOpen && (
        <Suspense fallback={null}>
          <RulesDialog
            format={format}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
