import { memo, useEffect, useRef } from 'react';
import { expandSpans } from '../../markup/index.ts';
import type { SourceBlock, SourcePlace } from '../../sources/index.ts';
import styles from './importing.module.css';

interface SourceViewProps {
  readonly blocks: readonly SourceBlock[];
  /** What is marked and in view; null for nothing. */
  readonly place: SourcePlace | null;
  /** Somebody pointed at a place of it. */
  readonly onPoint: (block: number, row: number | null, column: number | null) => void;
}

/** The source as it was read, the place of the entry one is in marked. */
export function SourceView({ blocks, place, onPoint }: SourceViewProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = root.current;
    if (frame === null || place === null) return;
    const block = frame.querySelector(`[data-block="${String(place.block)}"]`);
    const marked = place.row === null ? block : cellAt(block, place.row, place.column ?? 0);
    if (marked === null) return;
    marked.setAttribute('data-marked', '');
    const top = marked.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    frame.scrollTop += top - frame.clientHeight / 3;
    return () => {
      marked.removeAttribute('data-marked');
    };
  }, [place]);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a short cut for the pointer: by key one goes through the form beside it
    <div
      ref={root}
      className={styles['source']}
      role="region"
      aria-label="原文"
      onClick={({ target }) => {
        if (!(target instanceof Element)) return;
        const block = target.closest('[data-block]')?.getAttribute('data-block') ?? null;
        if (block === null) return;
        const cell = target.closest('[data-row]');
        const index = (name: string) => {
          const text = cell?.getAttribute(name) ?? null;
          return text === null ? null : Number(text);
        };
        onPoint(Number(block), index('data-row'), index('data-column'));
      }}
    >
      <Blocks blocks={blocks} />
    </div>
  );
}

/** Rows of a table tell their cells by where they are laid out, not by their order. */
function cellAt(block: Element | null, row: number, column: number): Element | null {
  return (
    block?.querySelector(`[data-row="${String(row)}"][data-column="${String(column)}"]`) ?? null
  );
}

const Blocks = memo(function Blocks({ blocks }: { readonly blocks: readonly SourceBlock[] }) {
  return blocks.map((block, index) =>
    block.kind === 'line' ? (
      <p key={index} data-block={index}>
        {block.text}
      </p>
    ) : (
      <SourceTable key={index} index={index} block={block} />
    ),
  );
});

interface SourceTableProps {
  readonly index: number;
  readonly block: Extract<SourceBlock, { kind: 'table' }>;
}

function SourceTable({ index, block }: SourceTableProps) {
  return (
    <table data-block={index}>
      <tbody>
        {columnsOf(block.rows).map((cells, row) => (
          <tr key={row}>
            {cells.map(({ column, text, colSpan, rowSpan }, index) => (
              <td
                key={index}
                data-row={row}
                data-column={column}
                colSpan={colSpan}
                rowSpan={rowSpan}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Rows = SourceTableProps['block']['rows'];

/** Each cell with the column it is laid out at, counted from 0. */
function columnsOf(rows: Rows) {
  const matrix = expandSpans(rows);
  return rows.map((cells, row) => {
    const begun = (matrix[row] ?? []).flatMap(({ covered, beyond }, column) =>
      covered || beyond === true ? [] : [column],
    );
    return cells.map((cell, index) => ({ ...cell, column: begun[index] }));
  });
}
