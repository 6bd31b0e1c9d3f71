import { useState } from 'react';
import type { ReportDocument } from '../../document/index.ts';
import {
  fileNameOf,
  loadExcelWriter,
  loadWordWriter,
  MEDIA_TYPES,
  publishedJson,
} from '../../exporters/index.ts';
import type { Format } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { saveFile } from '../../ui/index.ts';
import { rasterise } from './rasterise.ts';

interface Report {
  readonly format: Format;
  readonly draft: Draft;
  readonly document: ReportDocument;
}

interface FileKind {
  readonly name: string;
  readonly extension: 'docx' | 'xlsx';
  readonly make: (report: Report) => Promise<Uint8Array>;
}

const KINDS = {
  word: {
    name: 'Word 文件',
    extension: 'docx',
    make: async ({ format, draft, document }) => {
      const { renderWord } = await loadWordWriter();
      return renderWord(document, publishedJson(format, draft), { rasterise });
    },
  },
  excel: {
    name: 'Excel 文件',
    extension: 'xlsx',
    make: async ({ format, draft, document }) => {
      const { renderExcel } = await loadExcelWriter();
      const { draftMark } = document;
      return renderExcel(format, draft, publishedJson(format, draft), { draftMark });
    },
  },
} as const satisfies Readonly<Record<string, FileKind>>;

export interface FileToExport {
  readonly save: () => void;
  readonly isBusy: boolean;
  /** Why there is no file; empty where nothing went wrong. */
  readonly problem: string;
}

/** Makes a file of the report as it stands when asked, with a library that loads then. */
export function useFileExport(
  { format, current }: LiveDraft,
  kind: keyof typeof KINDS,
  document: ReportDocument,
): FileToExport {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = () => {
    const draft = current();
    const { extension, make, name }: FileKind = KINDS[kind];
    setBusy(true);
    setProblem('');
    make({ format, draft, document })
      .then((bytes) => {
        const file = fileNameOf(format, draft, extension, document);
        saveFile(file, new Uint8Array(bytes), MEDIA_TYPES[extension]);
      })
      .catch(() => {
        setProblem(`没有导出：${name}没有生成，可能是所需的部分没有加载，请稍后再试。`);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { save, isBusy, problem };
}
