import { strToU8, zipSync } from '../../../exporters/testing/zip.ts';

/** A zip of these texts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([at, text]) => [at, strToU8(text)])),
  );
}

/** A Word file with this body. */
export function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<w:document ${names}><w:body>${body}</w:body></w:document>`;
  return zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document, ...more });
}
