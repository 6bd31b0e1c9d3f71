import type { Refusal, ZipEntry } from '../importers/index.ts';
import { decodeText } from './decode-text.ts';
import { fileByBytes } from './kind-of.ts';
import { readBlocks, type OpenedSource } from './read-blocks.ts';
import { blocksOfCsv, isCsv } from './read-csv.ts';
import { readWorkbook } from './read-excel.ts';
import { blocksOfText } from './read-lines.ts';
import { decodePage, readPage, type ReadPage } from './read-web-page.ts';
import { readWord } from './read-word.ts';
import type { ForeignReading } from './reading.ts';
import { refusals } from './refusals.ts';
import type { ForeignTools } from './tools.ts';
import { pageInMht } from './unpack-mht.ts';

/** A file, or what the clipboard holds; a form it has not is empty. */
export type ForeignInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly html: string; readonly text: string };

type Read = ForeignReading | Refusal;

/**
 * Reads a report of any author for the edition it is of, or says in one sentence why not: what it is,
 * what is wrong with it and what to do instead. Nothing is written, nothing is decided for the clerk.
 */
export async function readForeign(input: ForeignInput, tools: ForeignTools): Promise<Read> {
  return 'bytes' in input ? readBytes(input.name, input.bytes, tools) : readPaste(input, tools);
}

async function readBytes(name: string, bytes: Uint8Array, tools: ForeignTools): Promise<Read> {
  const file = fileByBytes(bytes);
  if ('ok' in file) return file;
  switch (file.kind) {
    case 'word':
      return readWordFile(name, file.entries, tools);
    case 'excel':
      return readExcelFile(name, file.entries, tools);
    case 'html': {
      const page = decodePage(bytes);
      return page.ok ? readHtml(page.html, { name, kind: 'html' }, tools) : page;
    }
    case 'mht': {
      const archived = pageInMht(bytes);
      if (archived === null) return refusals.noPart();
      const page = decodePage(archived.bytes, archived.charset);
      return page.ok ? readHtml(page.html, { name, kind: 'mht' }, tools) : page;
    }
    case 'text': {
      if (bytes.length > MAX_TEXT_BYTES) return refusals.tooLarge('2 MB');
      const { text, isSpoilt } = decodeText(bytes);
      return isSpoilt ? refusals.spoilt('文字文件') : readText(text, name, tools);
    }
  }
}

/** Of a text without markup: the longest report is a tenth of it. */
const MAX_TEXT_BYTES = 2_000_000;

/** The HTML form tells more, but some programs put pictures or nothing into it. */
async function readPaste(
  { html, text }: { readonly html: string; readonly text: string },
  tools: ForeignTools,
): Promise<Read> {
  if (html.trim() === '' && text.trim() === '') return refusals.nothingPasted();
  if (Math.max(html.length, text.length) > MAX_PASTE) return refusals.tooLarge('2000 万字符');
  const ofHtml =
    html.trim() === '' ? null : await readHtml(html, { name: '', kind: 'clipboard' }, tools);
  if (ofHtml?.ok === true && heldIn(ofHtml) > 0) return ofHtml;
  const ofText = text.trim() === '' ? null : readText(text, '', tools);
  const read = ofText?.ok === true ? ofText : (ofHtml ?? ofText ?? refusals.nothingPasted());
  return read.ok ? { ...read, kind: 'clipboard' } : read;
}

const MAX_PASTE = 20_000_000;

async function readHtml(
  html: string,
  { name, kind }: { readonly name: string; readonly kind: 'html' | 'mht' | 'clipboard' },
  tools: ForeignTools,
): Promise<Read> {
  const page = await readPage(html, tools.parse);
  if (!page.ok) return page;
  const read = readBlocks(tools.formats, { ...opened(name), kind, blocks: page.blocks });
  if (read !== null && (heldIn(read) > 0 || page.pictures === 0)) return read;
  return whyNoPage(page, read !== null);
}

/** So many links a page has that is a list of others. */
const LIST = 15;
const LITTLE_TEXT = 300;

function whyNoPage({ pictures, links, scripts, length }: ReadPage, hasHeadings: boolean): Refusal {
  if (hasHeadings && pictures > 0) return refusals.picturesOfTables('网页');
  if (scripts > 0 && length < LITTLE_TEXT) return refusals.loadedByScript();
  if (links >= LIST && links * 40 > length) return refusals.listOfLinks();
  return refusals.noReport('网页');
}

async function readWordFile(
  name: string,
  entries: readonly ZipEntry[],
  tools: ForeignTools,
): Promise<Read> {
  const word = await readWord(entries, tools.parse);
  if (!word.ok) return word;
  const { blocks, mentions, hasPictures } = word;
  const read = readBlocks(tools.formats, { ...opened(name), kind: 'word', blocks, mentions });
  if (read === null) return refusals.noReport(' Word 文件');
  return heldIn(read) === 0 && hasPictures ? refusals.picturesOfTables(' Word 文件') : read;
}

async function readExcelFile(
  name: string,
  entries: readonly ZipEntry[],
  tools: ForeignTools,
): Promise<Read> {
  const workbook = await readWorkbook(entries);
  if (!workbook.ok) return workbook;
  const read = readBlocks(tools.formats, {
    ...opened(name),
    kind: 'excel',
    blocks: workbook.blocks,
  });
  return read ?? refusals.noReport(' Excel 文件');
}

function readText(text: string, name: string, tools: ForeignTools): Read {
  const source: OpenedSource = isCsv(text)
    ? { ...opened(name), kind: 'csv', blocks: blocksOfCsv(text) }
    : { ...opened(name), kind: 'text', blocks: blocksOfText(text), isWrapped: true };
  return (
    readBlocks(tools.formats, source) ??
    refusals.noReport(source.kind === 'csv' ? '表格文件' : '文字')
  );
}

function opened(fileName: string): Omit<OpenedSource, 'kind' | 'blocks'> {
  return { fileName, isWrapped: false, mentions: [] };
}

/** How many cells the source has something of. */
function heldIn({ cells }: ForeignReading): number {
  return [...cells.values()].filter(({ place }) => place !== null).length;
}
