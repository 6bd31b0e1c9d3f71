/** A text with what it was decoded by. */
export interface DecodedText {
  readonly text: string;
  /** True where signs were lost before the file came here: nobody can bring them back. */
  readonly isSpoilt: boolean;
}

/** What Chinese offices save files in. */
const CANDIDATES = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
const BYTES_TRIED = 200_000;

/**
 * Decodes the bytes of a text: by their mark, else as strict UTF-8, else by what is said of them or as
 * GB 18030. What is said may be wrong: the text that reads as Chinese wins.
 */
export function decodeText(bytes: Uint8Array, said: string | null = null): DecodedText {
  const marked = markOf(bytes);
  if (marked !== null) return finished(decodeAs(marked, bytes) ?? '');
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null && !looksSpoilt(utf8)) return finished(utf8);
  const sample = bytes.subarray(0, BYTES_TRIED);
  const labels = [...new Set([...(said === null ? [] : [said]), ...CANDIDATES])];
  const ranked = labels
    .map((label) => ({ label, score: readability(decodeLoosely(label, sample)) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return finished(decodeLoosely(best?.label ?? 'gb18030', bytes));
}

function markOf([first = -1, second = -1, third = -1]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Null where the bytes are not of that kind. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLoosely(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return '';
  }
}

function finished(text: string): DecodedText {
  return { text: text.replace(/^\ufeff/, ''), isSpoilt: looksSpoilt(text) };
}

/** Signs every report is full of. */
const COMMON = /[的政府信息公开年度工作报告件和是一二三四五六、。，]/g;
const STRANGE = /[\ufffd\u0000-\u0008\ue000-\uf8ff]/g;

/** How much a text reads as Chinese: common signs, less those that stand for what could not be read. */
function readability(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const length = Math.max(1, text.length);
  return (count(COMMON) - 5 * count(STRANGE)) / length;
}

/** Signs that UTF-8 read as GBK, or GBK read as UTF-8 and saved, leaves behind. */
const MOJIBAKE = /锟斤拷|锘|鏀垮簻|淇℃伅|鍏紑|ä¿¡æ|æ”¿åº|Õþ¸®|ÐÅÏ¢|¹«¿ª/;

function looksSpoilt(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return MOJIBAKE.test(text) || lost > Math.max(3, text.length / 200);
}
