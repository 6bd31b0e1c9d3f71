import { loadBackupReader, loadBackupWriter } from '../../../backup/index.ts';
import { recordsOf } from '../../../backup/testing/arbitrary-backup.ts';
import {
  copyWholeTable,
  editOf,
  FIRST_CHOICE,
  isPlain,
  nothingSentence,
  planSummary,
  readClipboard,
  readingSentences,
  toParagraphs,
  toPastePlan,
} from '../../../clipboard/index.ts';
import { cellsOf, tablesOf, typedCellsOf, type Table } from '../../../form/index.ts';
import { unzipSync, zipSync } from '../../../exporters/testing/zip.ts';
import { formats, loadExample } from '../../../formats/index.ts';
import { official } from '../../../formats/testing/official.ts';
import { toDocument } from '../../../document/index.ts';
import {
  loadExcelWriter,
  loadWordWriter,
  renderHtml,
  renderJson,
} from '../../../exporters/index.ts';
import { importFile, importJsonFile, withAdopted } from '../../../importers/index.ts';
import {
  applyEdit,
  emptyDraft,
  fingerprintOf,
  type Draft,
  publishedJson,
} from '../../../report/index.ts';
import { draftOf } from '../../../report/testing/hostile-draft.ts';
import { HOSTILE_TEXTS } from '../../../report/testing/hostile.ts';
import { hongze2023 } from '../../../report/testing/hongze-2023.ts';
import type { Random } from '../../../rules/testing/random.ts';
import { reviewedWord } from '../reviewed-word.ts';
import { damaged, reshapedJson } from './damage.ts';
import { foreignKinds } from './foreign-kinds.ts';
import type { FuzzKind, Outcome } from './fuzz-kind.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

const TAKEN: Outcome = { kind: 'taken' };

type DomParser = (text: string, type: 'text/html' | 'application/xml') => Document;

/** `parse` is the DOM parser of where this runs; `pastes` are sound ones beside those made here. */
export async function fuzzKinds(
  parse: DomParser,
  pastes: { readonly html: readonly string[]; readonly text: readonly string[] },
): Promise<readonly FuzzKind[]> {
  const parseHtml = (html: string) => parse(html, 'text/html');
  const copied = tablesOf(official).map((table) => copyWholeTable(table, hongze2023(official)));
  const { renderWord } = await loadWordWriter();
  const { renderExcel } = await loadExcelWriter();
  const draft = hongze2023(official);
  const [document, json] = [toDocument(official, draft), publishedJson(official, draft)];
  const workbook = await renderExcel(official, draft, json);
  const word = await renderWord(document, json);
  return [
    jsonKind(await loadExample()),
    documentKind('html', encode(renderHtml(document, json)), { parse, reshape: null }),
    documentKind('word', word, { parse, reshape: reshapedWord }),
    documentKind('reviewed-word', reviewedWord(word), { parse, reshape: reshapedReview }),
    documentKind('excel', workbook, { parse, reshape: reshapedWorkbook }),
    await backupKind(),
    ...(await foreignKinds(parse, { word: reshapedWord, excel: reshapedWorkbook })),
    {
      name: 'paste-text',
      sound: [...copied.map(({ text }) => text), ...pastes.text].map(encode),
      reshape: null,
      take: (bytes) => takePaste({ html: '', text: decode(bytes) }, parseHtml),
    },
    {
      name: 'paste-html',
      sound: [...copied.map(({ html }) => html), ...pastes.html].map(encode),
      reshape: null,
      take: (bytes) => takePaste({ html: decode(bytes), text: '' }, parseHtml),
    },
  ];
}

/** Each draft of it that is taken in, broken places or not, is one to go on with. */
async function backupKind(): Promise<FuzzKind> {
  const [{ renderBackup }, { importBackup }] = await Promise.all([
    loadBackupWriter(),
    loadBackupReader(),
  ]);
  const drafts = ['a', 'b'].map((id) => recordsOf(id, hongze2023(official)));
  const settings = [{ key: 'agencies', value: [{ name: '甲局' }] }];
  return {
    name: 'backup',
    sound: [await renderBackup({ drafts, damaged: [], settings }, { at: 0 })],
    reshape: reshapedBackup,
    take: async (bytes) => {
      const result = await importBackup(bytes, { formats });
      const read = result.ok ? result : result.rest;
      for (const { draft } of read?.backup.drafts ?? []) renderJson(official, draft.draft);
      return result.ok ? TAKEN : { kind: 'refused', message: result.message, place: result.place };
    },
  };
}

/** A sound zip with a value of one of its files gone, doubled or another one's, as the manifest has it. */
function reshapedBackup(sound: Uint8Array, random: Random): Uint8Array {
  const reshaped = reshapedPart(sound, random, {
    path: random.pick(Object.keys(unzipSync(sound))),
    pieces: /"\w+": ?(?:"[^"]*"|-?\d+|null)/g,
    puts: () => ['"id": ""', '"revision": -1', '"at": 1e999', '"signed": true'],
  });
  const parts = unzipSync(reshaped);
  const manifest = decode(parts['manifest.json'] ?? new Uint8Array());
  const entries = Object.entries(parts)
    .filter(([path]) => path !== 'manifest.json')
    .map(([name, part]) => ({ name, crc32: fingerprintOf(decode(part)) }));
  const listing = `"entries": ${JSON.stringify(entries)}`;
  const listed = manifest.replace(/"entries": ?\[[^]*?\]/, () => listing);
  return zipSync({ ...parts, 'manifest.json': encode(listed) });
}

function jsonKind(example: string): FuzzKind {
  const hostile = HOSTILE_TEXTS.filter((_, index) => index % 12 === 0);
  const drafts = [hongze2023(official), ...hostile.map(({ text }) => draftOf(official, text))];
  return {
    name: 'json',
    sound: [example, ...drafts.map((draft) => renderJson(official, draft))].map(encode),
    reshape: (sound, random) => reshapedJson(decode(sound), random),
    take: async (bytes) => {
      const result = await importJsonFile(formats, bytes);
      if (!result.ok) return { kind: 'refused', message: result.message, place: result.place };
      // What was taken in must be a draft one can go on with.
      renderJson(result.format, result.draft);
      return TAKEN;
    },
  };
}

/** A document with data inside: what was taken in, with all its text adopted, is a draft to go on with. */
function documentKind(
  name: string,
  sound: Uint8Array,
  { parse, reshape }: { readonly parse: DomParser; readonly reshape: FuzzKind['reshape'] },
): FuzzKind {
  return {
    name,
    sound: [sound],
    reshape,
    take: async (bytes) => {
      const result = await importFile(formats, bytes, parse);
      if (!result.ok) return { kind: 'refused', message: result.message, place: result.place };
      renderJson(result.format, withAdopted(result.draft, result.differences));
      return TAKEN;
    },
  };
}

/** A sound zip whose paragraphs, or the bytes of its text, are not what they were. */
function reshapedWord(sound: Uint8Array, random: Random): Uint8Array {
  return reshapedPart(sound, random, {
    path: 'word/document.xml',
    pieces: /<w:p[ >][^]*?<\/w:p>/g,
    puts: (one) => ['<w:p/>', `<w:ins>${one}</w:ins>`, `<w:tbl/>${one}`],
  });
}

/** Changes and comments that are not what they were, or not where they were. */
function reshapedReview(sound: Uint8Array, random: Random): Uint8Array {
  return reshapedPart(sound, random, {
    path: random.pick(['word/document.xml', 'word/comments.xml', 'word/commentsExtended.xml']),
    pieces:
      /<w:(ins|del|comment) [^]*?<\/w:\1>|<w:comment(?:RangeStart|RangeEnd|Reference) [^>]*>|<w15:commentEx [^>]*>/g,
    puts: (one) => ['<w:ins/>', `<w:del>${one}</w:del>`, '<w:commentRangeStart w:id="5"/>'],
  });
}

const CELL_PUTS = ['<c r="B5"/>', '<c r="ZZZ1048576"><v>1</v></c>', '<c r="C7"><v>1e308</v></c>'];

/** A sound zip whose cells or texts are not what they were, or not where they were. */
function reshapedWorkbook(sound: Uint8Array, random: Random): Uint8Array {
  const sheets = Object.keys(unzipSync(sound)).filter((path) =>
    /^xl\/worksheets\/\w+\.xml$/.test(path),
  );
  const texts = 'xl/sharedStrings.xml';
  const path = random.pick([...sheets, texts]);
  return path === texts
    ? reshapedPart(sound, random, { path, pieces: /<si>[^]*?<\/si>/g, puts: () => ['<si/>'] })
    : reshapedPart(sound, random, {
        path,
        pieces: /<c [^>]*\/>|<c [^]*?<\/c>|<row [^>]*>/g,
        puts: () => CELL_PUTS,
      });
}

interface Reshaping {
  readonly path: string;
  /** What is taken out, doubled or put in each other's place. */
  readonly pieces: RegExp;
  readonly puts: (one: string) => readonly string[];
}

function reshapedPart(
  sound: Uint8Array,
  random: Random,
  { path, pieces, puts }: Reshaping,
): Uint8Array {
  const parts = unzipSync(sound);
  const part = parts[path] ?? new Uint8Array();
  const found = decode(part).match(pieces) ?? [''];
  const [one, other] = [random.pick(found), random.pick(found)];
  const put = random.pick(['', one + one, other, ...puts(one)]);
  const moved = encode(decode(part).replace(one, () => put));
  return zipSync({ ...parts, [path]: random.chance(0.7) ? moved : damaged(part, part, random) });
}

/** The same paste into each table, and into a text. */
function takePaste(
  source: { readonly html: string; readonly text: string },
  parse: (html: string) => Document,
): Outcome {
  const documents = new Map<string, Document>();
  const parseOnce = (html: string) => {
    const document = documents.get(html) ?? parse(html);
    documents.set(html, document);
    return document;
  };
  const paragraphs = toParagraphs(source, parseOnce);
  if (paragraphs.length > source.html.length + source.text.length) throw new Error('A paste grew');
  const outcomes = tablesOf(official).map((table) => pasteInto(table, source, parseOnce));
  return outcomes.find(({ kind }) => kind === 'taken') ?? outcomes[0] ?? TAKEN;
}

function pasteInto(
  table: Table,
  source: { readonly html: string; readonly text: string },
  parse: (html: string) => Document,
): Outcome {
  const draft: Draft = emptyDraft(official.id);
  const cells = typedCellsOf(table);
  const start = cells[Math.floor(cells.length / 2)]?.id ?? '';
  const read = readClipboard(table, start, source, parse);
  if (read.kind === 'single') return TAKEN;
  if (read.kind === 'none') {
    return { kind: 'refused', message: nothingSentence(read.reason), place: null };
  }
  const byId = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  for (const reading of read.readings) {
    const plan = toPastePlan(table, draft, reading, FIRST_CHOICE);
    const says = [planSummary(plan), ...readingSentences(reading, (id) => byId.get(id))];
    if (!says.every(isChinese)) throw new Error(`No sentence: ${says.join('|')}`);
    isPlain(plan);
    const after = applyEdit(draft, editOf(plan, draft));
    const strangers = Object.keys(after.entries).filter((at) => byId.get(at)?.terms !== null);
    if (strangers.length > 0) throw new Error(`Written where nobody types: ${strangers.join()}`);
  }
  return TAKEN;
}

export function isChinese(sentence: string): boolean {
  return /[\u4e00-\u9fff]/.test(sentence);
}
