import { CLOSING_KINDS, type DocumentBlock, type ReportDocument } from './blocks.ts';

/** One section of a document under the report's title: what a bureau or a desk is handed of it. */
export function sectionOf(document: ReportDocument, sectionId: string): ReportDocument {
  const { blocks } = document;
  const isHeading = (block: DocumentBlock) => block.kind === 'heading' && block.level === 1;
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 1 && block.id === sectionId,
  );
  if (start < 0) throw new RangeError(`No section is called ${sectionId}`);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => isHeading(block) || CLOSING_KINDS.has(block.kind));
  const title = blocks.filter(({ kind }) => kind === 'title');
  return {
    ...document,
    blocks: [
      ...title,
      ...blocks.slice(start, start + 1),
      ...rest.slice(0, end < 0 ? rest.length : end),
    ],
  };
}
