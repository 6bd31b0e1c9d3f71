import { partsOf, type DocumentBlock, type ReportDocument } from '../../document/index.ts';

/** The elements of a page that print entries; those of the draft mark and of heads of tables do not. */
export const PAPER_ELEMENTS =
  'article h1, article h2, article h3, article p:not(.draft), article td';

/**
 * The entry each such element prints, in the order of the page; null for what is no entry. The
 * heading of a section stands for its first entry: the published page itself carries no ids of them.
 */
export function paperPlaces(document: ReportDocument): readonly (string | null)[] {
  const { opening, sections, closing } = partsOf(document);
  return [...opening, ...sections.flat(), ...closing].flatMap((block) => placesOf(block, sections));
}

function placesOf(
  block: DocumentBlock,
  sections: readonly (readonly DocumentBlock[])[],
): readonly (string | null)[] {
  switch (block.kind) {
    case 'title':
    case 'attachment':
      return [null];
    case 'heading': {
      if (block.level === 2) return [block.at];
      const own = sections.find((section) => section.includes(block)) ?? [];
      const rest = own.filter((one) => one !== block);
      return [rest.flatMap((one) => placesOf(one, [])).find((at) => at !== null) ?? null];
    }
    case 'runIn':
      return [block.at, block.at];
    case 'table':
      return block.parts.flatMap(({ groups }) =>
        groups
          .flat()
          .flatMap(({ cells }) =>
            cells.flatMap((cell) => (cell.kind === 'value' ? [cell.at] : [])),
          ),
      );
    case 'writingLines':
      return Array.from({ length: block.count }, () => null);
    case 'figure':
      return [];
    case 'paragraph':
    case 'signature':
    case 'contact':
    case 'date':
      return [block.at];
  }
}
