import { useState } from 'react';
import type { Fix } from '../report/index.ts';
import { Button } from '../ui/index.ts';
import styles from './findings.module.css';

interface FixButtonsProps {
  /** Best first. */
  readonly fixes: readonly Fix[];
  /** Id of the sentence they are about. */
  readonly describedBy: string;
  readonly onFix: (fix: Fix) => void;
}

const FIRST = 3;

/** Likely corrections, each one click; the less likely ones on demand. */
export function FixButtons({ fixes, describedBy, onFix }: FixButtonsProps) {
  const [isOpen, setOpen] = useState(false);
  const rest = fixes.length - FIRST;
  return (
    <>
      {fixes.slice(0, isOpen ? undefined : FIRST).map((fix) => (
        <Button
          key={fix.label}
          size="small"
          edits
          className={styles['fix']}
          aria-describedby={describedBy}
          onClick={() => {
            onFix(fix);
          }}
        >
          {fix.label}
        </Button>
      ))}
      {rest > 0 && (
        <Button
          size="small"
          look="quiet"
          aria-expanded={isOpen}
          aria-describedby={describedBy}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? '收起' : `更多改法（${String(rest)}）`}
        </Button>
      )}
    </>
  );
}
