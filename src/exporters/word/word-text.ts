import { TextRun, type IRunOptions } from 'docx';
import { printableText } from '../../document/index.ts';

/** The hint sets quotes, dashes and dots in the Chinese face: they exist in both. */
export function textRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: printableText(text), font: { hint: 'eastAsia' } });
}
