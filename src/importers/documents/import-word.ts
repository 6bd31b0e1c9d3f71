import type { Format } from '../../form/index.ts';
import { importWithData } from '../import-with-data.ts';
import { refusal, type ImportResult } from '../import-result.ts';
import { parsePart, readParts, reportDataIn, type DomParser } from '../zip/office-file.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { compareDocument } from './compare-document.ts';
import { wordBlocks } from './word-blocks.ts';

const KIND = '这个 Word 文件';
const MAIN_PART = /^word\/document\d*\.xml$/;

/** Takes in a Word file of ours: the data inside it, and where its text says something else. */
export async function importWord(
  formats: readonly Format[],
  entries: readonly ZipEntry[],
  parse: DomParser,
): Promise<ImportResult> {
  const read = readParts(entries, MAIN_PART);
  if (!read.ok) return read;
  const main = [...read.parts].find(([name]) => MAIN_PART.test(name));
  if (main === undefined) return refusal(`${KIND}里没有正文，没有导入。`);
  const part = parsePart(...main, parse);
  if (!part.ok) return part;
  return importWithData(formats, KIND, reportDataIn(read.parts, parse), (format) => {
    const blocks = wordBlocks(part.document);
    return (draft) => compareDocument(format, draft, blocks);
  });
}
