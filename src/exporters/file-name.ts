import type { Format } from '../form/index.ts';
import { titleOf, type Draft } from '../report/index.ts';

/** What Windows refuses in a file's name, and control characters. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;

/** `<机关名称><年度>年政府信息公开工作年度报告.<ext>`; what file systems refuse becomes `_`. */
export function fileNameOf(format: Format, draft: Draft, extension: string): string {
  const name = titleOf(format, draft).replace(REFUSED, '_').replace(/^\.+/, '_');
  return `${name}.${extension}`;
}
