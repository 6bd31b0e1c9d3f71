import type { SpannedCell } from '../../markup/index.ts';

/** What stands in a document, as a person sees it, in order. */
export type ReadBlock =
  /** `isDate`: styled as the date below a report, or as its signature. */
  | { readonly kind: 'text'; readonly text: string; readonly isDate?: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SpannedCell[])[] };

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
