import { memo, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  layoutOf,
  type HeadCell,
  type LayoutCell,
  type Table,
  type TableLayout,
} from '../form/index.ts';
import type { SettingsStore } from '../report/index.ts';
import { createObservable, type LiveDraft } from '../session/index.ts';
import { useToast } from '../ui/index.ts';
import { BalanceRow } from './BalanceRow.tsx';
import { useGridClipboard } from './clipboard/use-grid-clipboard.tsx';
import { ComputedCell } from './ComputedCell.tsx';
import { fillBy } from './fill-by.ts';
import { toGridMap } from './grid-map.ts';
import { LiveValuesContext, useLiveValuesOf } from './live-values.ts';
import { createSelectionStore } from './selection.ts';
import type { MenuRequest } from './menu/follow-menu.ts';
import type { CellMenuItems } from './menu/menu-items.ts';
import { useCellMenu } from './menu/use-cell-menu.tsx';
import { createStatusStore } from './status-store.ts';
import { StatusLine, type CellActions } from './StatusLine.tsx';
import { TypedCell } from './TypedCell.tsx';
import { useGridBehaviour } from './use-grid-behaviour.ts';
import { useRowHeight } from './use-row-height.ts';
import { useVisibleWidth } from './use-visible-width.ts';
import styles from './StatTable.module.css';

interface StatTableProps {
  readonly table: Table;
  readonly live: LiveDraft;
  readonly settings: SettingsStore;
  /** Id of the element that names the table. */
  readonly labelledBy: string;
  /** What else can be done with the one selected cell; the same function from render to render. */
  readonly actionsOf?: CellActions;
  /** What the menu of a cell offers besides; likewise. */
  readonly menuItemsOf?: CellMenuItems;
}

/** A statistical table of the form one can type in; stands inside the open draft's form context. */
export const StatTable = memo(function StatTable(props: StatTableProps) {
  const { table, live, settings, labelledBy, actionsOf, menuItemsOf } = props;
  const frameRef = useRef<HTMLDivElement>(null);
  const tableRef = useRef<HTMLTableElement>(null);
  const helpRef = useRef<HTMLButtonElement>(null);
  const values = useLiveValuesOf(table, live);
  const layout = useMemo(() => layoutOf(table), [table]);
  const map = useMemo(() => toGridMap(table, layout), [table, layout]);
  const selection = useMemo(() => createSelectionStore(map), [map]);
  const onSay = useToast();
  // Kept outside React, so that asking renders no cell.
  const [menuAsked] = useState(() => createObservable<MenuRequest | null>(null));
  const gridRef = useGridBehaviour({
    ...{ table, map, live, selection, onSay, values },
    ...{ tableRef, helpRef, menuAsked },
  });
  const statusStore = useMemo(
    () => createStatusStore({ map, live, values, selection }),
    [map, live, values, selection],
  );
  const adopt = useCallback(() => {
    if (gridRef.current !== null) fillBy(gridRef.current, 'adopt');
  }, [gridRef]);
  const { site, preview } = useGridClipboard(tableRef, { table, live, selection, onSay });
  const menu = useCellMenu({ asked: menuAsked, site, statusStore, menuItemsOf });
  useVisibleWidth(frameRef);
  const rowHeight = useRowHeight(settings);
  const width = tableWidth(table, layout);
  const sizes = {
    '--table-width': width,
    '--label-room': leftOf(table, layout.rowHeadWidth),
    '--head-rows': layout.headRows.length,
  };
  const rowOf = (cells: readonly LayoutCell[], index: number, level: number | null) => (
    <tr key={index}>
      {cells.map((cell) => (
        <GridCell key={keyOf(cell)} table={table} cell={cell} level={level} />
      ))}
    </tr>
  );
  return (
    <LiveValuesContext value={values}>
      <div
        className={styles['frame']}
        data-compact={rowHeight.isCompact}
        style={{ minWidth: width, ...sizes }}
        ref={frameRef}
      >
        <table className={styles['table']} ref={tableRef} aria-labelledby={labelledBy}>
          <Columns table={table} layout={layout} />
          {layout.headRows.length > 0 && (
            <thead>{layout.headRows.map((row, level) => rowOf(row.cells, level, level))}</thead>
          )}
          <tbody>{layout.bodyRows.map((row, index) => rowOf(row.cells, index, null))}</tbody>
          {table.identities.length > 0 && (
            <tfoot>
              {table.identities.map((identity) => (
                <BalanceRow key={identity.id} table={table} identity={identity} layout={layout} />
              ))}
            </tfoot>
          )}
        </table>
        <StatusLine
          map={map}
          live={live}
          selection={selection}
          statusStore={statusStore}
          rowHeight={rowHeight}
          onAdopt={adopt}
          helpRef={helpRef}
          actionsOf={actionsOf}
        />
      </div>
      {preview}
      {menu}
    </LiveValuesContext>
  );
});

function Columns({ table, layout }: { readonly table: Table; readonly layout: TableLayout }) {
  return (
    <colgroup>
      {table.widths.map((_, index) => (
        <col key={index} style={{ width: columnWidth(table, layout, index) }} />
      ))}
    </colgroup>
  );
}

/** Columns keep their proportions on paper; those of values are at least wide enough for nine digits. */
function columnWidth(table: Table, layout: TableLayout, index: number): string {
  const asOnPaper = millimetres(table.widths[index] ?? 0);
  return index < layout.rowHeadWidth ? asOnPaper : `max(var(--value-width), ${asOnPaper})`;
}

function tableWidth(table: Table, layout: TableLayout): string {
  const widths = table.widths.map((_, index) => columnWidth(table, layout, index));
  return `calc(${widths.join(' + ')})`;
}

function millimetres(width: number): string {
  return `calc(var(--label-mm) * ${String(width)})`;
}

interface GridCellProps {
  readonly table: Table;
  readonly cell: LayoutCell;
  /** The head row it stands in, from 0; null in the body. */
  readonly level: number | null;
}

function GridCell({ table, cell, level }: GridCellProps) {
  if (cell.kind === 'head') return <HeadOf table={table} head={cell} level={level} />;
  const headers = cell.heads.map((key) => headId(table, key)).join(' ');
  if (cell.cell.terms !== null) return <ComputedCell value={cell} headers={headers} />;
  return (
    <td className={styles['typed']} colSpan={cell.colSpan} headers={headers}>
      <TypedCell cell={cell.cell} />
    </td>
  );
}

interface HeadOfProps {
  readonly table: Table;
  readonly head: HeadCell;
  readonly level: number | null;
}

function HeadOf({ table, head, level }: HeadOfProps) {
  const isRowHead = head.role === 'row';
  const classes = [
    styles[head.role],
    level === null ? undefined : styles[`level${String(level)}`],
    isRowHead || (head.role === 'corner' && level !== null) ? styles['pinned'] : undefined,
    isNarrow(table, head) ? styles['narrow'] : undefined,
  ];
  return (
    <th
      id={headId(table, head.key)}
      className={classes.filter(Boolean).join(' ')}
      style={head.column > 0 && isRowHead ? { left: leftOf(table, head.column) } : {}}
      scope={head.scope}
      rowSpan={head.rowSpan}
      colSpan={head.colSpan}
    >
      {isNarrow(table, head) ? withMarksKept(head.text) : head.text}
    </th>
  );
}

/** Whether a head is as wide as one or two characters: its words run down it. */
function isNarrow(table: Table, { column, colSpan }: HeadCell): boolean {
  const widths = table.widths.slice(column, column + colSpan);
  return widths.reduce((sum, width) => sum + width, 0) < NARROW_MM;
}

const NARROW_MM = 10;

/** `三、` on one line: a mark never begins a line of its own. */
function withMarksKept(text: string): ReactNode {
  return (text.match(/.[、，：；]?/g) ?? []).map((part, index) =>
    part.length === 1 ? (
      part
    ) : (
      <span key={index} className={styles['kept']}>
        {part.charAt(0)}
        <span>{part.slice(1)}</span>
      </span>
    ),
  );
}

function leftOf(table: Table, column: number): string {
  const before = table.widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  return millimetres(before);
}

function headId(table: Table, key: string): string {
  return `${table.id}-${key}`;
}

function keyOf(cell: LayoutCell): string {
  return cell.kind === 'head' ? cell.key : cell.cell.id;
}
