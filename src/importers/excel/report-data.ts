import { DATA_NAMESPACE } from '../../report/index.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** What is asked of a parser of XML; that of a browser will do. */
export type ParseXml = (
  text: string,
  type: 'application/xml',
) => {
  readonly documentElement: {
    readonly localName: string;
    readonly namespaceURI: string | null;
    readonly textContent: string | null;
  } | null;
};

/** The JSON texts that lie in a workbook as a part of ours; other programs number parts anew. */
export function reportDataIn(parts: WorkbookParts, parse: ParseXml): readonly string[] {
  return [...parts]
    .filter(([path, text]) => path.startsWith('customXml/') && text.includes(DATA_NAMESPACE))
    .flatMap(([, text]) => {
      const root = parse(text, 'application/xml').documentElement;
      const isOurs = root?.localName === 'report' && root.namespaceURI === DATA_NAMESPACE;
      return isOurs ? [root.textContent ?? ''] : [];
    });
}
