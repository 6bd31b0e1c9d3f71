import type { ReviewFormat } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { useToast } from '../../ui/index.ts';
import { toNewDraft, type DraftKeeping, type NewReport } from './new-draft.ts';
import { rememberAgency } from './remembered-agency.ts';

interface CreateOptions extends Pick<DraftKeeping, 'formats' | 'settings'> {
  readonly loadReviewFormat: (formatId: string) => Promise<ReviewFormat>;
  /** Keeps a draft and opens it; a message is read there. */
  readonly onAdd: (draft: Draft, beside?: { message: string }) => void;
}

/** Makes a new report of what was asked for, empty or of a year in which nothing happened. */
export function useCreate(options: CreateOptions): (report: NewReport) => void {
  const { formats, settings, loadReviewFormat, onAdd } = options;
  const toast = useToast();
  return (report) => {
    rememberAgency(settings, report).catch(() => undefined);
    const draft = toNewDraft(formats, report);
    if (report.isZero !== true) {
      onAdd(draft);
      return;
    }
    Promise.all([import('./zero-report.ts'), loadReviewFormat(draft.formatId)]).then(
      ([{ toZeroReport, zeroReportWords }, format]) => {
        const zero = toZeroReport(format, draft);
        onAdd(zero, { message: zeroReportWords(format, zero) });
      },
      () => {
        toast({ message: '没有建成：所需的部分没有加载，请稍后再试。' });
      },
    );
  };
}
