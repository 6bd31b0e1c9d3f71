import type { Block, Table, TableSection } from '../../form/index.ts';

/** A block of table 二, under the item of the Regulation's article 20 that asks for it. */
export const blockOf = ({
  band,
  rows,
  columns,
}: Required<Pick<Block, 'band' | 'rows' | 'columns'>>): Block => ({
  band,
  above: [],
  corner: '信息内容',
  rowHeads: true,
  rows,
  columns,
});

/** Section 二 around the blocks of its table. */
export const disclosureOf = ({
  widths,
  blocks,
}: Pick<Table, 'widths' | 'blocks'>): TableSection => ({
  kind: 'table',
  id: 'disclosure',
  numeral: '二',
  heading: '二、主动公开政府信息情况',
  headingAliases: [
    '行政机关主动公开政府信息情况',
    '主动公开信息情况',
    '主动公开政府信息的情况',
    '主动公开政府政府情况',
  ],
  shortName: '主动公开',
  table: {
    id: 'disclosure',
    name: '表二',
    arrangement: 'stacked',
    widths,
    identities: [],
    blocks,
  },
});
