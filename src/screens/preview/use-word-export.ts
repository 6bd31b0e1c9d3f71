import { useState } from 'react';
import { toDocument } from '../../document/index.ts';
import { fileNameOf, loadWordWriter, publishedJson } from '../../exporters/index.ts';
import type { LiveDraft } from '../../report/index.ts';
import { saveFile } from '../../ui/index.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes the Word file of the report as it stands when asked, with a library that loads then. */
export function useWordExport({ format, current }: LiveDraft, state: string) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = () => {
    const draft = current();
    setBusy(true);
    setProblem('');
    loadWordWriter()
      .then(({ renderWord }) =>
        renderWord(toDocument(format, draft, { state }), publishedJson(format, draft)),
      )
      .then((bytes) => {
        saveFile(fileNameOf(format, draft, 'docx'), new Uint8Array(bytes), WORD_TYPE);
      })
      .catch(() => {
        setProblem('没有导出：Word 文件没有生成，可能是所需的部分没有加载，请稍后再试。');
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { save, isBusy, problem };
}
