import type { Succession } from '../../form/index.ts';

const sameColumn = (rows: readonly string[], columns: readonly string[]) =>
  rows.flatMap((row) => columns.map((column) => `disclosure.${row}.${column}`));

const documents = ['governmentRules', 'normativeDocuments'];
const actions = ['licensing', 'penalties', 'compulsion'];

/**
 * What reports of 2019 and 2020 hold for one of 2021 and later, compared row by row. 现行有效 and
 * 收费金额 have nothing before them: 对外公开总数量 counts what is published, and the fees of 2019 are
 * a number of items.
 */
export const succession: Succession = {
  from: '2019',
  same: ['requests', 'challenges', ...sameColumn(actions, ['decisions'])],
  divided: [
    {
      row: 'requests.otherwiseClosed',
      into: ['requests.correctionOverdue', 'requests.feeOverdue', 'requests.other'],
      why: '“（六）其他处理”现分三行填写，原来的数只能与三行之和对照',
    },
  ],
  hints: documents.map((row) => ({
    cell: `disclosure.${row}.newlyMade`,
    beside: `disclosure.${row}.issued`,
    why: '“新制作数量”与“制发件数”口径不同',
  })),
  withoutPlace: [
    {
      paths: sameColumn(documents, ['newlyPublished', 'totalPublic']),
      why: '公开数量不是现行有效件数',
    },
    {
      paths: sameColumn(actions, ['previousItems', 'change']),
      why: '项目数量现不填报',
    },
    {
      paths: ['disclosure.otherServices', 'disclosure.procurement'],
      why: '此项现不填报',
    },
    { paths: ['disclosure.fees'], why: '原来填的是项目数量，现填收费金额' },
  ],
};
