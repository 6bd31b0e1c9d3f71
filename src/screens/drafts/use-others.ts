import { useState, type ReactNode } from 'react';
import type { Format } from '../../form/index.ts';
import { parseYear, type Draft } from '../../report/index.ts';
import { useToast } from '../../ui/index.ts';
import { reportedYear, type Source } from './new-draft.ts';
import type { OthersReport } from './use-taking-in.ts';

type Purpose = 'thisYear' | 'nextYear';

/** What is given to the screen on which a report of somebody else is looked at. */
export interface ReviewProps {
  readonly report: OthersReport;
  /** What a report of a year, as typed, is most likely wanted for. */
  readonly likelyPurpose: (year: string) => Purpose;
  readonly onAdopt: (draft: Draft, purpose: Purpose) => void;
  readonly onCancel: () => void;
}

/** Where that screen is. */
export interface ReviewPlace {
  /** Whether one is there. */
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly screen: (props: ReviewProps) => ReactNode;
}

interface OthersOptions {
  readonly formats: readonly Format[];
  readonly now: () => number;
  readonly place: ReviewPlace;
  readonly onAdd: (draft: Draft, beside: { source: Source; message?: string }) => void;
}

/** A report of somebody else: looked at first, then a draft, or the one of the year after. */
export function useOthers({ formats, now, place, onAdd }: OthersOptions) {
  const [report, setReport] = useState<OthersReport | null>(null);
  const toast = useToast();
  const adopt = async (draft: Draft, purpose: Purpose, fileName: string) => {
    const source = { kind: 'file', name: fileName } as const;
    const format = formats.find(({ id }) => id === draft.formatId);
    if (purpose === 'thisYear' || format === undefined) {
      onAdd(draft, { source });
      return;
    }
    const { continueReport } = await import('./continue-report.ts');
    const { message, ...next } = continueReport(formats, format, draft);
    onAdd(next.draft, { source, ...(message === undefined ? {} : { message }) });
  };
  return {
    show: (shown: OthersReport) => {
      setReport(shown);
      place.open();
    },
    screen:
      report === null || !place.isOpen
        ? null
        : place.screen({
            report,
            likelyPurpose: (year) => {
              const read = parseYear(year);
              const isEarlier = read.state === 'value' && read.value < reportedYear(now());
              return isEarlier ? 'nextYear' : 'thisYear';
            },
            onAdopt: (draft, purpose) => {
              adopt(draft, purpose, report.name).catch(() => {
                toast({ message: '没有建成：所需的部分没有加载，请稍后再试。' });
              });
            },
            onCancel: place.close,
          }),
  };
}
