import { refusal, type Refusal } from './import-result.ts';
import { placeAfter } from './json-text-refusal.ts';

/** No report is larger; what is read of a file can stop one byte behind it. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

export const TOO_LARGE = '文件超过 5 MB，不会是一份年报，没有导入。';

/** Of a document: it has styles, fonts, perhaps pictures beside the data. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

const SAVE_AS = '请用记事本打开，另存为 UTF-8 编码后再导入。';

/**
 * The text of a file, which must be UTF-8: read as that, one in GBK would come in with its Chinese
 * words lost, and nobody would see it before the report is printed.
 */
export function readFileText(bytes: Uint8Array): FileText {
  const isText = (text: string) => /^[\s\ufeff]*[[{]/.test(text);
  return readText(bytes, { limit: MAX_FILE_BYTES, isText });
}

type FileText = { readonly ok: true; readonly text: string } | Refusal;

interface TextLimits {
  readonly limit: number;
  /** Whether what was read of a file that is not UTF-8 is a text at all. */
  readonly isText: (text: string) => boolean;
}

export function readText(bytes: Uint8Array, { limit, isText }: TextLimits): FileText {
  if (bytes.length > limit) {
    return refusal(`文件超过 ${limit / 1024 / 1024} MB，不会是一份年报，没有导入。`);
  }
  if (isUtf16(bytes)) return refusal(`这个文件的编码是 UTF-16，${SAVE_AS}`);
  const text = decode(bytes);
  const wrong = firstWrongByte(bytes, text);
  if (wrong === null) return { ok: true, text };
  // A zip, a picture, a document of Word.
  if (!isText(text)) {
    return refusal('这个文件不是 JSON 文件，请选择本软件导出的 JSON 文件。');
  }
  const place = placeAfter(decode(bytes.subarray(0, wrong)));
  return refusal(`文件${place}处不是 UTF-8 编码的文字（可能是 GBK 编码），${SAVE_AS}`, place);
}

/** The mark at its head, or an ASCII character of two bytes there. */
function isUtf16([first = -1, second = -1]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0 && second > 0) || (first > 0 && second === 0);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Where the bytes are not those of the text made of them; null where all are. */
function firstWrongByte(bytes: Uint8Array, text: string): number | null {
  const again = new TextEncoder().encode(text);
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return at === -1 ? null : at;
}
