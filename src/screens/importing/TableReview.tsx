import type { TableBlock, TableCell } from '../../document/index.ts';
import { entryNameOf, type TableValues } from '../../report/index.ts';
import type { Review } from './use-review.ts';
import { CERTAINTY_NAMES, CERTAINTY_SIGNS, wordsOfCell } from './words.ts';
import styles from './importing.module.css';

interface TableReviewProps {
  /** The form's table as it is printed. */
  readonly block: TableBlock;
  readonly review: Review;
  readonly values: TableValues;
}

/** A table of the form with what was read in each cell. */
export function TableReview({ block, review, values }: TableReviewProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['form']} aria-label={block.label}>
        <thead>
          {block.headRows.map((row, index) => (
            <tr key={index}>{row.cells.map((cell) => cellOf(cell, review, values))}</tr>
          ))}
        </thead>
        <tbody>
          {block.bodyRows.map((row, index) => (
            <tr key={index}>{row.cells.map((cell) => cellOf(cell, review, values))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf(cell: TableCell, review: Review, values: TableValues) {
  const spans = { colSpan: cell.colSpan, rowSpan: cell.rowSpan };
  if (cell.kind === 'head') {
    return (
      <th key={cell.key} scope={cell.scope} data-align={cell.align} {...spans}>
        {cell.text}
      </th>
    );
  }
  const { at } = cell;
  return review.reading.cells.has(at) ? (
    <TypedCell key={at} at={at} spans={spans} review={review} />
  ) : (
    <ComputedCell key={at} at={at} spans={spans} review={review} values={values} />
  );
}

interface CellProps {
  readonly at: string;
  readonly spans: { readonly colSpan: number; readonly rowSpan: number };
  readonly review: Review;
}

function TypedCell({ at, spans, review }: CellProps) {
  const cell = review.reading.cells.get(at);
  if (cell === undefined) return null;
  const { format } = review.reading;
  const isDecided = review.decided[at] !== undefined;
  return (
    <td
      {...spans}
      data-imported={at}
      data-certainty={cell.certainty}
      data-source={cell.place?.words}
      data-decided={isDecided || undefined}
    >
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${entryNameOf(format, at)}，${isDecided ? '已改' : CERTAINTY_NAMES[cell.certainty]}`}
        title={wordsOfCell(cell)}
        value={review.textAt(at)}
        onFocus={() => {
          review.focus(at);
        }}
        onChange={(event) => {
          review.decide(at, event.target.value);
        }}
      />
      <span aria-hidden="true">{isDecided ? '改' : CERTAINTY_SIGNS[cell.certainty]}</span>
    </td>
  );
}

function ComputedCell({ at, spans, review, values }: CellProps & { readonly values: TableValues }) {
  const value = values.get(at);
  const stated = review.reading.statedTotals.find(({ cell }) => cell === at);
  return (
    <td
      {...spans}
      className={styles['computed']}
      data-stated-total={stated === undefined ? undefined : at}
    >
      {value?.state === 'number' ? String(value.value) : ''}
      {stated !== undefined && <small>原文 {stated.printed}</small>}
    </td>
  );
}
