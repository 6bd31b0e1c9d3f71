import type { Format } from '../../../form/index.ts';
import { requests } from './requests.ts';
import { services } from './services.ts';
import { succession } from './succession.ts';
import { suggestions, summary } from './texts.ts';

/**
 * An edition no office prescribed, for the years from 2090: other sections and tables than the
 * official ones, all four kinds of values, another deadline. The worked example of
 * docs/adding-a-format.md.
 */
export const inventedFormat = {
  id: '2090',
  name: '2090 年格式（虚构）',
  basis: '示范办函〔2090〕1号',
  firstYear: 2090,
  lastYear: null,
  title: '{agency}{year}年政务服务与申请办理报告',
  preamble: '现公布《{title}》。本报告依据示范办函〔2090〕1号编制，统计期限为{year}年全年。',
  deadline: { month: 3, day: 31 },
  agencyHints: { kind: '按编制部门的核定填写。', level: '按行政隶属填写。' },
  sections: [summary, services, requests, suggestions],
  figures: {
    sections: ['summary', 'services'],
    drawn: [
      {
        id: 'ways',
        title: '办件方式',
        unit: '件',
        bars: [
          { label: '网上', cells: ['services.online.cases'] },
          { label: '窗口', cells: ['services.counter.cases'] },
        ],
      },
      {
        id: 'requestsByYear',
        title: '申请与上年对比',
        unit: '件',
        againstLastYear: true,
        bars: [
          { label: '新收', cells: ['requests.received.total'] },
          { label: '准予', cells: ['requests.granted.naturalPerson'] },
        ],
      },
    ],
  },
  succession,
} as const satisfies Format;
