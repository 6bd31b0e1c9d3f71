import type { Block, SectionHelp, Table, TableSection } from '../../form/index.ts';

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

/** What of section 二 an edition has of its own. */
interface OwnParts extends Pick<Table, 'widths' | 'blocks'> {
  readonly help: SectionHelp;
}

/** Section 二 around the blocks of its table. */
export const disclosureOf = ({ help, widths, blocks }: OwnParts): TableSection => ({
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
  help,
  table: {
    id: 'disclosure',
    name: '表二',
    arrangement: 'stacked',
    widths,
    identities: [],
    blocks,
  },
});
