/**
 * The state of a report as 8 hex digits over a text of it: the same text gives the same digits, on
 * the screen, on paper and in files. CRC-32 over the UTF-8 bytes, which other programs can compute.
 */
export function fingerprintOf(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
