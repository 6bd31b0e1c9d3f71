import type { Format } from '../form/index.ts';
import { titleOf, type Draft } from '../report/index.ts';

/** What Windows refuses in a file's name; control characters, halves of pairs, breaks of lines. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** What nobody sees, or what turns a name round: `年报\u202eexe.json`. */
const UNSEEN = /\p{Cf}/gu;

/** Windows takes these for devices, whatever stands behind their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;

/** Most file systems take 255 bytes; a browser may put ` (1)` behind. */
const MAX_BYTES = 240;

/**
 * `<机关名称><年度>年政府信息公开工作年度报告.<ext>`, of a draft with `（草稿）` before the point; what file systems refuse becomes `_`, and of a
 * name too long for them the middle is left out.
 */
export function fileNameOf(
  format: Format,
  draft: Draft,
  extension: string,
  { draftMark = false }: { readonly draftMark?: boolean } = {},
): string {
  const title = titleOf(format, draft).replace(UNSEEN, '').replace(REFUSED, '_');
  const ending = `${draftMark ? '（草稿）' : ''}.${extension}`;
  const name = shortened(title, MAX_BYTES - bytesOf(ending))
    .replace(/^[\s.]+|[\s.]+$/g, '_')
    .replace(DEVICE, '$&_');
  return (name === '' ? '_' : name) + ending;
}

/** The end tells year and title, the head whose report it is. */
function shortened(name: string, most: number): string {
  if (bytesOf(name) <= most) return name;
  const characters = Array.from(name);
  const end = characters.slice(-24).join('');
  let head = '';
  for (const character of characters) {
    if (bytesOf(`${head}${character}…${end}`) > most) break;
    head += character;
  }
  return `${head}…${end}`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Media types of the files a report goes out as, by their extensions. */
export const MEDIA_TYPES = {
  docx: `${OFFICE}.wordprocessingml.document`,
  html: 'text/html',
  json: 'application/json',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
} as const;
