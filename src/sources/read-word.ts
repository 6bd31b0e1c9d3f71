import { loadOfficeParts, type Refusal, type ZipEntry } from '../importers/index.ts';
import type { SourceBlock } from './block.ts';
import { refusals } from './refusals.ts';
import type { DomParser } from './tools.ts';

interface ReadWord {
  readonly ok: true;
  readonly blocks: readonly SourceBlock[];
  readonly mentions: readonly string[];
  readonly hasPictures: boolean;
}

const MAIN_PART = /^word\/document\d*\.xml$/;
const COMMENTS = /^word\/comments\d*\.xml$/;
const WANTED = new RegExp(`${MAIN_PART.source}|${COMMENTS.source}`);

/** Lines and tables of a Word file, all tracked changes accepted. */
export async function readWord(
  entries: readonly ZipEntry[],
  parse: DomParser,
): Promise<ReadWord | Refusal> {
  const { parsePart, readParts, trackedChanges, wordBlocks } = await loadOfficeParts();
  const read = readParts(entries, WANTED);
  if (!read.ok) return read;
  const main = [...read.parts].find(([name]) => MAIN_PART.test(name));
  if (main === undefined) return refusals.noBody();
  const part = parsePart(...main, parse);
  if (!part.ok) return part;
  const blocks = wordBlocks(part.document, { isForeign: true }).flatMap(
    (block): readonly SourceBlock[] =>
      block.kind === 'table'
        ? [block]
        : block.text.split('\n').map((text) => ({ kind: 'line', text: text.trim() }) as const),
  );
  const changes = trackedChanges(part.document).length;
  const comments = [...read.parts]
    .filter(([name]) => COMMENTS.test(name))
    .reduce((sum, [, text]) => sum + (text.match(/<(?:\w+:)?comment[\s>]/g)?.length ?? 0), 0);
  return {
    ok: true,
    blocks: blocks.filter((block) => block.kind === 'table' || block.text !== ''),
    mentions: mentionsOf(changes, comments),
    hasPictures: /<(?:\w+:)?(?:drawing|pict|blip)[\s>]/.test(main[1]),
  };
}

function mentionsOf(changes: number, comments: number): readonly string[] {
  return [
    ...(changes > 0 ? [`这个 Word 文件里有 ${String(changes)} 处修订，按全部接受读取。`] : []),
    ...(comments > 0 ? [`这个 Word 文件里有 ${String(comments)} 条批注，没有带入。`] : []),
  ];
}
