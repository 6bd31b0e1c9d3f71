import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { originWords, type DraftSummary } from '../../report/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { gravityOf } from './check-words.ts';
import { DraftRow, type DraftActions } from './DraftRow.tsx';
import { useAskedDeletion } from './use-asked-deletion.tsx';
import styles from './drafts.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const helper = createColumnHelper<typeof features, DraftSummary>();

const inChinese = new Intl.Collator('zh-CN', { numeric: true });
const columns = helper.columns([
  helper.accessor('agencyName', {
    header: '机关',
    sortFn: (a, b) => inChinese.compare(a.original.agencyName, b.original.agencyName),
  }),
  helper.accessor('year', {
    header: '年度',
    sortFn: (a, b) => inChinese.compare(a.original.year, b.original.year),
  }),
  helper.accessor(sourceOf, {
    id: 'source',
    header: '来源',
    sortFn: (a, b) => inChinese.compare(sourceOf(a.original), sourceOf(b.original)),
  }),
  helper.accessor((draft) => draft.missing / draft.total, {
    id: 'progress',
    header: '完成度',
    sortFn: (a, b) => b.original.missing / b.original.total - a.original.missing / a.original.total,
  }),
  helper.accessor((draft) => gravityOf(draft.check ?? null), {
    id: 'check',
    header: '校核',
    sortFn: (a, b) => gravityOf(a.original.check ?? null) - gravityOf(b.original.check ?? null),
  }),
  helper.accessor('changedAt', {
    header: '最后修改',
    sortFn: (a, b) => a.original.changedAt - b.original.changedAt,
  }),
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
  const [search, setSearch] = useState('');
  const found = useMemo(() => drafts.filter((draft) => matches(draft, search)), [drafts, search]);
  // Most lists have none: the column would be empty.
  const withSources = useMemo(() => drafts.some((draft) => sourceOf(draft) !== ''), [drafts]);
  const table = useTable({
    features,
    columns,
    data: found,
    getRowId: (draft) => draft.id,
    // A head turns the order round; a third click must not leave the list unsorted.
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: 'changedAt', desc: true }] },
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const { rows } = table.getRowModel();
  const { shown, body, showMore } = useRowsShown(rows.length);
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
              setSearch(event.target.value);
            }}
          />
          <p role="status">
            共 {found.length} 份{search !== '' && '符合'}
          </p>
        </div>
      )}
      <table className={styles['list']} aria-label="年报草稿">
        <thead>
          <tr>
            {headers.map((header) => {
              if (header.id === 'source' && !withSources) return null;
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
          {rows.slice(0, shown).map((row) => (
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
      {rows.length > shown && (
        <div className={styles['more']}>
          <p>
            已显示前 {shown} 份，共 {rows.length} 份。
          </p>
          <Button onClick={showMore}>再显示 {Math.min(ROWS_MORE, rows.length - shown)} 份</Button>
        </div>
      )}
      {dialog}
    </>
  );
}

/** How many rows are shown; who asks for more goes on with the first new one. */
function useRowsShown(all: number) {
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = Math.min(limit, all);
  const showMore = () => {
    flushSync(() => {
      setLimit(shown + ROWS_MORE);
    });
    body.current?.rows[shown]?.querySelector('a')?.focus();
  };
  return { shown, body, showMore };
}

function matches(draft: DraftSummary, search: string): boolean {
  const words = search.trim().split(/\s+/);
  const text = `${draft.agencyName} ${draft.year} ${sourceOf(draft)}`;
  return words.every((word) => text.includes(word));
}
