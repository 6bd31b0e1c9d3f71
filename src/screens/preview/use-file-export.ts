import { useState } from 'react';
import type { ReportDocument } from '../../document/index.ts';
import { fileNameOf, loadExcelWriter, loadWordWriter, MEDIA_TYPES } from '../../exporters/index.ts';
import type { Format } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { saveFile } from '../../ui/index.ts';
import { rasterise } from './rasterise.ts';

/** What goes out is what was checked and is shown. */
export interface ExportedReport {
  readonly format: Format;
  readonly draft: Draft;
  readonly document: ReportDocument;
  /** Of what is published; the file carries it. */
  readonly json: string;
}

interface Making {
  readonly name: string;
  readonly extension: 'docx' | 'xlsx';
  readonly make: (report: ExportedReport) => Promise<Uint8Array>;
}

const KINDS = {
  word: {
    name: 'Word 文件',
    extension: 'docx',
    make: async ({ document, json }) => {
      const { renderWord } = await loadWordWriter();
      return renderWord(document, json, { rasterise });
    },
  },
  annotatedWord: {
    name: 'Word 文件',
    extension: 'docx',
    make: async ({ format, draft, document, json }) => {
      const { renderWord } = await loadWordWriter();
      return renderWord(document, json, { rasterise, annotated: { format, draft } });
    },
  },
  excel: {
    name: 'Excel 文件',
    extension: 'xlsx',
    make: async ({ format, draft, document, json }) => {
      const { renderExcel } = await loadExcelWriter();
      const { draftMark } = document;
      return renderExcel(format, draft, json, { draftMark });
    },
  },
} as const satisfies Readonly<Record<string, Making>>;

export type FileKind = keyof typeof KINDS;

/**
 * Makes a file of the report as it stands when asked, with a library that loads then; `problem` says
 * why there is none, and is empty where nothing went wrong.
 */
export function useFileExport(report: ExportedReport, kind: FileKind) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = () => {
    const { extension, make, name }: Making = KINDS[kind];
    setBusy(true);
    setProblem('');
    make(report)
      .then((bytes) => {
        const file = fileNameOf(report.format, report.draft, extension, report.document);
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
