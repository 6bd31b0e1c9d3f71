import { useMemo } from 'react';
import type { Format } from '../../form/index.ts';
import type { Draft, DraftSummary, StoredDraft } from '../../report/index.ts';
import { saveFile, useToast } from '../../ui/index.ts';
import type { DraftActions } from './DraftRow.tsx';
import { addDraft, type DraftKeeping, type Source } from './new-draft.ts';

interface Places {
  readonly hrefOf: (id: string, step: string) => string;
  readonly onOpen: (id: string, step: string) => void;
}

/** What can be done with a draft of the list; trouble is said, nothing is lost by it. */
export function useDraftActions(keeping: DraftKeeping, places: Places): DraftActions {
  const toast = useToast();
  return useMemo(() => {
    const { drafts, formats, now } = keeping;
    const withDraft = (summary: DraftSummary, act: (stored: StoredDraft) => Promise<void>) => {
      const refused = () => {
        toast({ message: `“${summary.agencyName}”${summary.year} 年的草稿读不出来，没有改动。` });
      };
      drafts.load(summary.id).then((stored) => {
        if (stored === null) refused();
        else act(stored).catch(refused);
      }, refused);
    };
    const add = async (draft: Draft, source: Source, message?: string) => {
      const id = await addDraft(keeping, draft, source);
      if (message !== undefined) toast({ message }, 'onNextPage');
      places.onOpen(id, 'info');
    };
    const onDuplicate = (summary: DraftSummary) => {
      const name = `${summary.agencyName} ${summary.year} 年`;
      withDraft(summary, ({ draft }) => add(draft, { kind: 'copy', name }));
    };
    const onContinue = (summary: DraftSummary) => {
      withDraft(summary, async ({ draft: last }) => {
        const { continueReport } = await import('./continue-report.ts');
        const { draft, message } = continueReport(formats, formatOf(formats, last), last);
        await add(draft, { kind: 'lastYear', name: summary.year }, message);
      });
    };
    const onExport = (summary: DraftSummary) => {
      withDraft(summary, ({ draft }) => exportJson(formatOf(formats, draft), draft));
    };
    const onDelete = (summary: DraftSummary) => {
      const failed = () => {
        toast({ message: '没有删除：本机的存储此刻不能写入。' });
      };
      drafts.remove(summary.id, now()).then(() => {
        toast({
          message: `已删除“${summary.agencyName}”${summary.year} 年的草稿。`,
          action: {
            label: '撤销删除',
            onAction: () => {
              drafts.restore(summary.id).catch(failed);
            },
          },
        });
      }, failed);
    };
    return {
      onOpen: ({ id, step }) => {
        places.onOpen(id, step);
      },
      hrefOf: ({ id, step }) => places.hrefOf(id, step),
      knowsFormatOf: ({ formatId }) => formats.some(({ id }) => id === formatId),
      ...{ onContinue, onDuplicate, onExport, onDelete },
    };
  }, [keeping, places, toast]);
}

async function exportJson(format: Format, draft: Draft): Promise<void> {
  const { fileNameOf, renderJson } = await import('../../exporters/index.ts');
  saveFile(fileNameOf(format, draft, 'json'), renderJson(format, draft), 'application/json');
}

function formatOf(formats: readonly Format[], draft: Draft): Format {
  const format = formats.find((candidate) => candidate.id === draft.formatId);
  if (format === undefined) throw new Error(`Unknown format “${draft.formatId}”`);
  return format;
}
