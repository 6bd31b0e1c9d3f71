import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Format } from '../../form/index.ts';
import type { Finding } from '../../report/index.ts';
import { withoutWaived } from '../../rules/index.ts';
import { listen, useToast } from '../../ui/index.ts';
import type { LiveReview } from '../../session/index.ts';
import type { StepNavigation } from '../use-step-navigation.ts';

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
  useFindingKeys(go);
  return useMemo(() => ({ finding, show, go, end }), [finding, show, go, end]);
}

/** F8 and Shift+F8 anywhere in the open draft, but in no dialog and no remark. */
function useFindingKeys(go: FindingNavigation['go']): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.isComposing || isBusy(event.target)) return;
      event.preventDefault();
      go(event.shiftKey);
    };
    return listen(document, { keydown: onKeyDown });
  }, [go]);
}

/** Who answers a dialog or writes a remark or a reason, which would be lost, stays there. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  return target instanceof Element && target.matches('textarea:not([name])');
}

function focusedEntry(): string | null {
  const focused = document.activeElement;
  return focused?.getAttribute('name') ?? focused?.getAttribute('data-cell') ?? null;
}
