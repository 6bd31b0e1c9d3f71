import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Row,
} from '@tanstack/react-table';
import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { originWords, type DraftSummary } from '../../report/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { gravityOf } from './check-words.ts';
import { useAskedDeletion } from './DeleteSignedDialog.tsx';
import { DraftRow, type DraftActions } from './DraftRow.tsx';
import styles from './drafts.module.css';

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, DraftSummary>();

type DraftLine = Row<typeof features, DraftSummary>;

const inChinese = new Intl.Collator('zh-CN', { numeric: true });
const byWords = (a: DraftLine, b: DraftLine, id: string) =>
  inChinese.compare(a.getValue(id), b.getValue(id));
const byNumber = (a: DraftLine, b: DraftLine, id: string) =>
  a.getValue<number>(id) - b.getValue<number>(id);

const columns = helper.columns([
  helper.accessor('agencyName', { header: '机关', sortFn: byWords }),
  helper.accessor('year', { header: '年度', sortFn: byWords }),
  helper.accessor(sourceOf, { id: 'source', header: '来源', sortFn: byWords }),
  helper.accessor(({ missing, total }) => -missing / total, {
    id: 'progress',
    header: '完成度',
    sortFn: byNumber,
  }),
  helper.accessor((draft) => gravityOf(draft.check ?? null), {
    id: 'check',
    header: '校核',
    sortFn: byNumber,
  }),
  helper.accessor('changedAt', { header: '最后修改', sortFn: byNumber }),
]);

function sourceOf({ origin = null }: DraftSummary): string {
  return origin === null ? '' : originWords(origin);
}

/** Below so many drafts one finds one's own at a glance. */
const SEARCH_FROM = 10;

/** Rows at first, and more at a time: to lay out a thousand takes half a second. */
const ROWS_AT_FIRST = 50;
const ROWS_MORE = 100;

interface DraftListProps {
  readonly drafts: readonly DraftSummary[];
  readonly now: number;
  readonly actions: DraftActions;
}

/** The drafts with what a clerk looks for: whose, which year, how far, when last. */
export function DraftList({ drafts, now, actions }: DraftListProps) {
  // Most lists have none: the column would be empty.
  const withSources = useMemo(() => drafts.some((draft) => sourceOf(draft) !== ''), [drafts]);
  const table = useTable({
    features,
    columns,
    data: drafts,
    getRowId: (draft) => draft.id,
    // A head turns the order round; a third click must not leave the list unsorted.
    enableSortingRemoval: false,
    autoResetPageIndex: false,
    // All words somewhere in a draft's line, not all in one column.
    globalFilterFn: ({ original }: DraftLine, _, search: string) => matches(original, search),
    initialState: {
      globalFilter: '',
      pagination: { pageIndex: 0, pageSize: ROWS_AT_FIRST },
      sorting: [{ id: 'changedAt', desc: true }],
    },
    state: { columnVisibility: { source: withSources } },
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const { rows } = table.getRowModel();
  const found = table.getFilteredRowModel().rows.length;
  const search = String(table.state.globalFilter);
  const body = useRef<HTMLTableSectionElement>(null);
  const showMore = () => {
    flushSync(() => {
      table.setPageSize(rows.length + ROWS_MORE);
    });
    // Who asks for more goes on with the first new one.
    body.current?.rows[rows.length]?.querySelector('a')?.focus();
  };
  const [rowActions, dialog] = useAskedDeletion(actions);
  return (
    <>
      {(drafts.length > SEARCH_FROM || search !== '') && (
        <div className={styles['search']}>
          <TextField
            label="查找年报"
            type="search"
            placeholder="机关名称或年度"
            value={search}
            onChange={(event) => {
              table.setGlobalFilter(event.target.value);
            }}
          />
          <p role="status">
            共 {found} 份{search !== '' && '符合'}
          </p>
        </div>
      )}
      <table className={styles['list']} aria-label="年报草稿">
        <thead>
          <tr>
            {headers.map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={
                    sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'
                  }
                >
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    <table.FlexRender header={header} />
                    <span aria-hidden="true">
                      {sorted === false ? '' : sorted === 'asc' ? ' ↑' : ' ↓'}
                    </span>
                  </button>
                </th>
              );
            })}
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <DraftRow
              key={row.id}
              draft={row.original}
              now={now}
              withSource={withSources}
              actions={rowActions}
            />
          ))}
        </tbody>
      </table>
      {found > rows.length && (
        <div className={styles['more']}>
          <p>
            已显示前 {rows.length} 份，共 {found} 份。
          </p>
          <Button onClick={showMore}>再显示 {Math.min(ROWS_MORE, found - rows.length)} 份</Button>
        </div>
      )}
      {dialog}
    </>
  );
}

function matches(draft: DraftSummary, search: string): boolean {
  const words = search.trim().split(/\s+/);
  const text = `${draft.agencyName} ${draft.year} ${sourceOf(draft)}`;
  return words.every((word) => text.includes(word));
}
