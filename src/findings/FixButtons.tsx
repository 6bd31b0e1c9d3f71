import { useId, useState } from 'react';
import type { Edit, Fix } from '../report/index.ts';
import { Button } from '../ui/index.ts';
import styles from './findings.module.css';

interface FixButtonsProps {
  /** Best first. */
  readonly fixes: readonly Fix[];
  /** Id of the sentence they are about. */
  readonly describedBy: string;
  /** With what it did, as a message says it. */
  readonly onFix: (edit: Edit, did: string) => void;
}

const FIRST = 3;

/** Likely corrections, each one click with what speaks for it; the less likely ones on demand. */
export function FixButtons({ fixes, describedBy, onFix }: FixButtonsProps) {
  const [isOpen, setOpen] = useState(false);
  const first = fixes.filter(({ folded }) => folded !== true).slice(0, FIRST);
  const rest = fixes.filter((fix) => !first.includes(fix));
  return (
    <>
      {[...first, ...(isOpen ? rest : [])].map((fix) => (
        <FixLine
          key={`${fix.label} ${fix.why}`}
          fix={fix}
          describedBy={describedBy}
          onFix={onFix}
        />
      ))}
      {rest.length > 0 && (
        <Button
          size="small"
          look="quiet"
          aria-expanded={isOpen}
          aria-describedby={describedBy}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? '收起' : `更多改法（${String(rest.length)}）`}
        </Button>
      )}
    </>
  );
}

interface FixLineProps extends Pick<FixButtonsProps, 'describedBy' | 'onFix'> {
  readonly fix: Fix;
}

/** Two buttons may say `11 → 10`: where and why is heard with each of them. */
function FixLine({ fix, describedBy, onFix }: FixLineProps) {
  const { label, why, edit, also } = fix;
  const whyId = useId();
  return (
    <div className={styles['fix']}>
      <Button
        size="small"
        edits
        aria-describedby={`${whyId} ${describedBy}`}
        onClick={() => {
          onFix(edit, label);
        }}
      >
        {label}
      </Button>
      {also !== undefined && (
        <Button
          size="small"
          edits
          aria-describedby={describedBy}
          onClick={() => {
            onFix(also.edit, also.label);
          }}
        >
          {also.label}
        </Button>
      )}
      <span className={styles['why']} id={whyId}>
        {why}
      </span>
    </div>
  );
}
