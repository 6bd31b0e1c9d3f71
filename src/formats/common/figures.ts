import { cellId, type Figures } from '../../form/index.ts';
import { NOT_PROCESSED, REFUSED, UNAVAILABLE } from './request-rows.ts';

const sumOf = (rows: readonly string[], column: string) =>
  rows.map((row) => cellId('requests', row, column));

const RESULTS = {
  予以公开: ['granted'],
  部分公开: ['partiallyGranted'],
  不予公开: REFUSED,
  无法提供: UNAVAILABLE,
  不予处理: NOT_PROCESSED,
};

const APPLICANTS = {
  自然人: 'naturalPerson',
  商业企业: 'business',
  科研机构: 'research',
  社会公益组织: 'publicInterest',
  法律服务机构: 'legalServices',
  其他: 'otherOrganization',
};

const YEARS = {
  新收: 'received',
  上年结转: 'carriedIn',
  办结: 'handled',
  结转下年: 'carriedOver',
};

/** Charts of table 三; `otherwiseClosed` are the rows of （六）其他处理. */
export const figuresOf = (otherwiseClosed: readonly string[]): Figures => ({
  sections: ['overview', 'requests'],
  drawn: [
    {
      id: 'results',
      title: '办理结果分布',
      unit: '件',
      bars: Object.entries({ ...RESULTS, 其他处理: otherwiseClosed }).map(([label, rows]) => ({
        label,
        cells: sumOf(rows, 'total'),
      })),
    },
    {
      id: 'applicants',
      title: '新收申请的申请人构成',
      unit: '件',
      bars: Object.entries(APPLICANTS).map(([label, column]) => ({
        label,
        cells: sumOf(['received'], column),
      })),
    },
    {
      id: 'years',
      title: '申请收办情况与上年对比',
      unit: '件',
      againstLastYear: true,
      bars: Object.entries(YEARS).map(([label, row]) => ({ label, cells: sumOf([row], 'total') })),
    },
  ],
});
