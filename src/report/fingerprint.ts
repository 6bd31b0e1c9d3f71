/**
 * The state of a report as 8 hex digits over a text of it: the same text gives the same digits, on
 * the screen, on paper and in files. CRC-32 over the UTF-8 bytes, which other programs can compute.
 */
export function fingerprintOf(text: string): string {
  const table = toTable();
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** What each byte does to the sum, so that it needn't be worked out bit by bit each time. */
function toTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    return crc;
  });
}
