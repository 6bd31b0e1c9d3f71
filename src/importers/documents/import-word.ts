import type { Format } from '../../form/index.ts';
import { refusal, type ImportResult } from '../import-result.ts';
import { importDocument } from './import-document.ts';
import { openOfficeFile, readPart } from './office-file.ts';
import type { DomParser } from './read-block.ts';
import { wordBlocks } from './word-blocks.ts';

const KIND = '这个 Word 文件';
const MAIN_PART = /^word\/document\d*\.xml$/;

/** Takes in a Word file of ours: the data inside it, and where its text says something else. */
export async function importWord(
  formats: readonly Format[],
  bytes: Uint8Array,
  parse: DomParser,
): Promise<ImportResult> {
  const file = openOfficeFile(bytes, { kind: KIND, mainPart: MAIN_PART, parse });
  if (!file.ok) return file;
  const { json, main } = file;
  if (main === undefined) return refusal(`${KIND}里没有正文，没有导入。`);
  const part = readPart(main, parse);
  if (!part.ok) return part;
  return importDocument(formats, KIND, json, () => wordBlocks(part.document));
}
