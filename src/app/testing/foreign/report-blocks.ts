import { toDocument } from '../../../document/index.ts';
import type { Format } from '../../../form/index.ts';
import type { Draft } from '../../../report/index.ts';
import type { SourceBlock } from '../../../sources/index.ts';

/** How a source prints a report that it shares with ours. */
interface Habits {
  /** Cells with 0 stay blank. */
  readonly zerosBlank: boolean;
}

const PLAIN: Habits = { zerosBlank: false };

/** A report as lines and tables, as it is printed. */
export function blocksOfReport(format: Format, draft: Draft, habits = PLAIN): SourceBlock[] {
  const { blocks } = toDocument(format, draft);
  return blocks.flatMap((block): SourceBlock[] => {
    switch (block.kind) {
      case 'title':
        return [{ kind: 'line', text: block.parts.join('') }];
      case 'runIn':
        return [{ kind: 'line', text: `${block.heading}${block.text}` }];
      case 'heading':
      case 'paragraph':
        return [{ kind: 'line', text: block.text }];
      case 'table':
        return [
          {
            kind: 'table',
            rows: [...block.headRows, ...block.bodyRows].map(({ cells }) =>
              cells.map((cell) => ({
                text: cell.kind === 'head' ? cell.text : shown(cell.text, habits),
                colSpan: cell.colSpan,
                rowSpan: cell.rowSpan,
              })),
            ),
          },
        ];
      case 'attachment':
      case 'contact':
      case 'date':
      case 'figure':
      case 'signature':
      case 'writingLines':
        return [];
    }
  });
}

function shown(text: string, { zerosBlank }: Habits): string {
  return zerosBlank && text === '0' ? '' : text;
}
