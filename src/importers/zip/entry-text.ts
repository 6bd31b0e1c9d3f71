import { Inflate } from 'fflate';
import { fingerprintOf } from '../../report/index.ts';
import type { ZipEntry } from './zip-directory.ts';

/** So much is unpacked at a time: at most a thousandfold comes out before it is counted. */
const STRETCH = 16_384;

interface EntryText {
  readonly text: string;
  /** CRC-32 in 8 hex digits. */
  readonly crc32: string;
}

/** The text of an entry; null where it is not what the zip states of it, in size or in content. */
export function textOfEntry(entry: ZipEntry): EntryText | null {
  try {
    const bytes = entry.isDeflated ? inflated(entry) : entry.packed;
    if (bytes?.length !== entry.size) return null;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const crc32 = fingerprintOf(text);
    return parseInt(crc32, 16) === entry.crc ? { text, crc32 } : null;
  } catch {
    return null;
  }
}

/** Stops as soon as more comes out than was stated: what a bomb states is small, or was refused. */
function inflated({ packed, size }: ZipEntry): Uint8Array | null {
  const whole = new Uint8Array(size);
  let end = 0;
  const inflate = new Inflate((part) => {
    if (end + part.length > size) throw new Error('Larger than stated');
    whole.set(part, end);
    end += part.length;
  });
  for (let at = 0; at < packed.length; at += STRETCH) {
    inflate.push(packed.subarray(at, at + STRETCH), at + STRETCH >= packed.length);
  }
  return end === size ? whole : null;
}
