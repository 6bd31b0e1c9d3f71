import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOfEntry } from './entry-text.ts';

/** Packed bytes that go on: 4 GB of zeros in 4 MB. */
function bomb(): Uint8Array {
  const some = deflateRawSync(new Uint8Array(1 << 20), { finishFlush: constants.Z_SYNC_FLUSH });
  const end = deflateRawSync(new Uint8Array());
  return Buffer.concat([...Array.from({ length: 4096 }, () => some), end]);
}

describe('textOfEntry', () => {
  it('stops in under 1 s where 4 GB come out of what states 100 bytes', () => {
    const entry = { name: 'a', packed: bomb(), isDeflated: true, size: 100, crc: 0 };
    const start = process.cpuUsage();
    expect(textOfEntry(entry)).toBeNull();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_000);
  });

  const text = '㐂 <b>';
  const bytes = new TextEncoder().encode(text);
  const stated = { name: 'a', size: bytes.length, crc: 0x628d3101 };
  const stored = { ...stated, packed: bytes, isDeflated: false };

  it('gives the text and its CRC-32, packed or not', () => {
    const expected = { text, crc32: '628d3101' };
    expect(textOfEntry(stored)).toEqual(expected);
    const packed = { ...stated, packed: deflateRawSync(bytes), isDeflated: true };
    expect(textOfEntry(packed)).toEqual(expected);
  });

  it.each([
    ['another CRC', { crc: 0x628d3100 }],
    ['another size', { size: bytes.length + 1 }],
    ['bytes that are no UTF-8', { packed: bytes.map((byte) => byte ^ 0x80) }],
    ['bytes that were never packed', { isDeflated: true }],
  ])('gives nothing for %s', (_, part) => {
    expect(textOfEntry({ ...stored, ...part })).toBeNull();
  });
});
