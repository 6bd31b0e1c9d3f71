/** What stands in a document, as a person sees it, in order. */
export type ReadBlock =
  /** `isDate`: styled as the date below a report, or as its signature. */
  | { readonly kind: 'text'; readonly text: string; readonly isDate?: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly ReadCell[])[] };

export interface ReadCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Far more than any report has; what is beyond is not looked at. */
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 256;

/** Text blocks without text go, each line of a block is one of its own. */
export function inLines(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  return blocks.flatMap((block): readonly ReadBlock[] =>
    block.kind === 'table'
      ? [block]
      : block.text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((text) => ({ ...block, text })),
  );
}
