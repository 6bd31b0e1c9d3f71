import type { Format } from '../../form/index.ts';
import { challenges } from './challenges.ts';
import { otherMatters, problems } from './closing-sections.ts';
import { disclosure } from './disclosure.ts';
import { figures } from './figures.ts';
import { overview } from './overview.ts';
import { requests } from './requests.ts';
import { succession } from './succession.ts';

/** The edition of 国办公开办函〔2021〕30号, in force for the years from 2021. */
export const format2021 = {
  id: '2021',
  name: '2021 年格式',
  basis: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  lastYear: null,
  title: '{agency}{year}年政府信息公开工作年度报告',
  preamble:
    '根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现发布《{title}》，本报告统计数据从{year}年1月1日至12月31日。',
  deadline: { month: 1, day: 31 },
  agencyHints: {
    kind: '各级人民政府须报告第五十条第四项的内容。',
    level: '据此判断本机关能否制定规章。',
  },
  sections: [overview, disclosure, requests, challenges, problems, otherMatters],
  figures,
  succession,
} as const satisfies Format;
