import type { Block, Format, ReviewFormat, TableSection } from '../index.ts';
import { toyFormat } from './toy-format.ts';

/**
 * Two editions of the toy form: since the earlier one 客人 were divided into two rows, 茶点 gave way
 * to 用餐, and 行李 is asked no more.
 */
const block: Omit<Block, 'rows'> = {
  above: [],
  corner: '人次',
  rowHeads: true,
  columns: [
    { id: 'adults', label: '成人' },
    { id: 'children', label: '儿童' },
    { id: 'total', label: '总计', sum: ['adults', 'children'] },
  ],
};

function withRows(ids: readonly string[]): Format['sections'] {
  const [story, visits, remarks] = toyFormat.sections;
  if (story === undefined || visits?.kind !== 'table' || remarks === undefined) return [];
  const rows = [
    { id: 'arrived', label: '1.来访' },
    ...ids.map((id) => ({ id, label: id })),
    { id: 'departed', label: '9.离开' },
  ];
  const table: TableSection = {
    ...visits,
    table: { ...visits.table, blocks: [{ ...block, rows }] },
  };
  return [story, table, remarks];
}

export const earlierToy: ReviewFormat = {
  ...toyFormat,
  id: 'toyBefore',
  firstYear: 1991,
  lastYear: 2000,
  sections: withRows(['guests', 'teas', 'luggage']),
};

export const laterToy: ReviewFormat = {
  ...toyFormat,
  sections: withRows(['friends', 'strangers', 'meals']),
  succession: {
    from: earlierToy.id,
    same: ['visits'],
    divided: [
      {
        row: 'visits.guests',
        into: ['visits.friends', 'visits.strangers'],
        why: '客人现分两行填写',
      },
    ],
    hints: [
      { cell: 'visits.teas.adults', beside: 'visits.meals.adults', why: '茶点不等于用餐' },
      { cell: 'visits.teas.children', beside: 'visits.meals.children', why: '茶点不等于用餐' },
    ],
    withoutPlace: [{ paths: ['visits.luggage'], why: '行李现不填报' }],
  },
};
