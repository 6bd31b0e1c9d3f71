import type { Format } from '../../form/index.ts';
import { isDifference } from '../draft-marks.ts';
import { importWithData } from '../import-with-data.ts';
import { refusal, type ImportResult } from '../import-result.ts';
import {
  parsePart,
  readParts,
  reportDataIn,
  type DomParser,
  type OfficeParts,
} from '../zip/office-file.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { compareDocument } from './compare-document.ts';
import { readReview } from './read-review.ts';
import { wordBlocks } from './word-blocks.ts';
import { wordComments, type WordComment } from './word-comments.ts';
import { setMarks, trackedChanges, turnBack } from './word-views.ts';

const KIND = '这个 Word 文件';
const MAIN_PART = /^word\/document\d*\.xml$/;
const COMMENTS = /^word\/comments\d*\.xml$/;
const THREADS = /^word\/commentsExtended\d*\.xml$/;
const WANTED = new RegExp([MAIN_PART, COMMENTS, THREADS].map(({ source }) => source).join('|'));

/**
 * Takes in a Word file of ours: the data inside it, where its text says something else, and what
 * people wrote into it by tracked changes and comments.
 */
export async function importWord(
  formats: readonly Format[],
  entries: readonly ZipEntry[],
  parse: DomParser,
): Promise<ImportResult> {
  const read = readParts(entries, WANTED);
  if (!read.ok) return read;
  const { parts } = read;
  const main = partNamed(parts, MAIN_PART);
  if (main === undefined) return refusal(`${KIND}里没有正文，没有导入。`);
  const part = parsePart(...main, parse);
  if (!part.ok) return part;
  const result = await importWithData(formats, KIND, reportDataIn(parts, parse), (format) => {
    const blocks = wordBlocks(part.document);
    return (draft) => compareDocument(format, draft, blocks);
  });
  if (!result.ok) return result;
  const changes = trackedChanges(part.document);
  const comments = commentsIn(parts, parse);
  if (changes.length + comments.length === 0) return result;
  // A view is made of the part by changing it.
  const viewed = (change: (view: Document) => void) => {
    const view = parse(main[1], 'application/xml');
    change(view);
    const { format, draft } = result;
    return compareDocument(format, draft, wordBlocks(view)).filter(isDifference);
  };
  const original = viewed(turnBack);
  const ids = comments.map(({ id }) => id);
  const marked = viewed((view) => {
    setMarks(view, ids);
  });
  const views = { accepted: result.differences, original, marked };
  return {
    ...result,
    review: { ...readReview(result, views, { changes, comments }), differences: original },
  };
}

function partNamed(parts: OfficeParts, name: RegExp): [string, string] | undefined {
  return [...parts].find(([path]) => name.test(path));
}

/** None where their part can't be read: the report itself is not to blame. */
function commentsIn(parts: OfficeParts, parse: DomParser): readonly WordComment[] {
  const [comments, threads] = [COMMENTS, THREADS].map((name) => {
    const named = partNamed(parts, name);
    const parsed = named === undefined ? null : parsePart(...named, parse);
    return parsed?.ok === true ? parsed.document : null;
  });
  return comments === null || comments === undefined ? [] : wordComments(comments, threads ?? null);
}
