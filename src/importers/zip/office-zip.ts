import { MAX_DOCUMENT_BYTES } from '../file-text.ts';
import type { ZipKind } from './zip-directory.ts';

/** Pictures and fonts may be larger: they are never unpacked. */
export const OFFICE_ZIP: ZipKind = {
  limits: { file: MAX_DOCUMENT_BYTES, entries: 5000, entry: Infinity, total: Infinity },
  words: {
    notThisKind: '这个文件不是 Word 或 Excel 文件，没有导入。',
    ...{ subject: '这个文件', within: '文件里', verb: '导入' },
  },
};
