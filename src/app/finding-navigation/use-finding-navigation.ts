import { useCallback, useMemo, useState } from 'react';
import type { Format } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import { withoutWaived } from '../../rules/index.ts';
import { useToast } from '../../ui/index.ts';
import type { LiveReview } from '../../session/index.ts';
import type { StepNavigation } from '../use-step-navigation.ts';
import { focusedEntry, useWayKey } from './use-way-key.ts';

/** The way from finding to finding, each at its entry. */
export interface FindingNavigation {
  /** The finding gone to last; null when one is not on the way. */
  readonly finding: Finding | null;
  readonly show: (finding: Finding) => void;
  readonly go: (backwards: boolean) => void;
  readonly end: () => void;
}

export function useFindingNavigation(
  format: Format,
  reviewed: LiveReview,
  { toEntry }: StepNavigation,
): FindingNavigation {
  const [finding, setFinding] = useState<Finding | null>(null);
  const toast = useToast();
  const show = useCallback(
    (next: Finding) => {
      setFinding(next);
      const { at, range, section } = next;
      toEntry(range === undefined ? { at } : { at, caret: range.start, end: range.end }, section);
    },
    [toEntry],
  );
  const go = useCallback(
    (backwards: boolean) => {
      // What was typed a moment ago counts, and a key pressed before the rules came is not lost.
      reviewed.withResult(async ({ findings }) => {
        const { nextFinding } = await import('./next-finding.ts');
        const from = { finding, entry: focusedEntry() };
        const next = nextFinding(format, withoutWaived(findings), from, backwards);
        if (next !== null) show(next);
        else toast({ message: '没有错误、提醒和提示。' });
      });
    },
    [format, reviewed, finding, show, toast],
  );
  const end = useCallback(() => {
    setFinding(null);
  }, []);
  useWayKey('F8', go);
  return useMemo(() => ({ finding, show, go, end }), [finding, show, go, end]);
}
