import type { DocumentBlock, ReportDocument } from './blocks.ts';

/** One section of a document under the report's title: what a bureau or a desk is handed of it. */
export function sectionOf(document: ReportDocument, sectionId: string): ReportDocument {
  const { blocks } = document;
  if (blocks.every(({ section }) => section !== sectionId)) {
    throw new RangeError(`No section is called ${sectionId}`);
  }
  return {
    ...document,
    blocks: blocks.filter(({ kind, section }) => kind === 'title' || section === sectionId),
  };
}

interface DocumentParts {
  readonly opening: readonly DocumentBlock[];
  /** Each with its heading. */
  readonly sections: readonly (readonly DocumentBlock[])[];
  readonly closing: readonly DocumentBlock[];
}

export function partsOf({ blocks }: ReportDocument): DocumentParts {
  const ids = new Set(blocks.map(({ section }) => section));
  const isInside = blocks.map(({ section }) => section !== null);
  ids.delete(null);
  return {
    opening: blocks.slice(0, ids.size === 0 ? blocks.length : isInside.indexOf(true)),
    sections: Array.from(ids, (id) => blocks.filter(({ section }) => section === id)),
    closing: ids.size === 0 ? [] : blocks.slice(isInside.lastIndexOf(true) + 1),
  };
}
