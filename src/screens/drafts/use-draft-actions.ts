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
    const duplicate: DraftActions['onDuplicate'] = (summary, into) => {
      withDraft(summary, async ({ draft }) => {
        const made = into === 'nextYear' ? await continued(formats, draft) : { draft };
        const id = await addDraft(keeping, made.draft, sourceOf(summary, into));
        if (made.message !== undefined) toast({ message: made.message }, 'onNextPage');
        places.onOpen(id, 'info');
      });
    };
    const exportJson = (summary: DraftSummary) => {
      withDraft(summary, async ({ draft }) => {
        const { fileNameOf, renderJson } = await import('../../exporters/index.ts');
        const format = formatOf(formats, draft);
        saveFile(fileNameOf(format, draft, 'json'), renderJson(format, draft), 'application/json');
      });
    };
    const remove = (summary: DraftSummary) => {
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
      onOpen: (draft) => {
        places.onOpen(draft.id, draft.step);
      },
      hrefOf: (draft) => places.hrefOf(draft.id, draft.step),
      knowsFormatOf: ({ formatId }) => formats.some(({ id }) => id === formatId),
      onDuplicate: duplicate,
      onExport: exportJson,
      onDelete: remove,
    };
  }, [keeping, places, toast]);
}

function formatOf(formats: readonly Format[], draft: Draft): Format {
  const format = formats.find((candidate) => candidate.id === draft.formatId);
  if (format === undefined) throw new Error(`Unknown format “${draft.formatId}”`);
  return format;
}

async function continued(
  formats: readonly Format[],
  last: Draft,
): Promise<{ readonly draft: Draft; readonly message?: string }> {
  const { continueReport } = await import('./continue-report.ts');
  return continueReport(formats, formatOf(formats, last), last);
}

function sourceOf({ agencyName, year }: DraftSummary, into: 'sameYear' | 'nextYear'): Source {
  return into === 'nextYear'
    ? { kind: 'lastYear', name: year }
    : { kind: 'copy', name: `${agencyName} ${year} 年` };
}
