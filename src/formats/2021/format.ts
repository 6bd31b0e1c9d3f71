import type { Format } from '../../form/index.ts';
import { agencyHints } from '../common/agency-hints.ts';
import { challengesOf } from '../common/challenges.ts';
import { otherMattersOf, problemsOf } from '../common/closing-sections.ts';
import { figuresOf } from '../common/figures.ts';
import { preambleOf, title } from '../common/title-and-preamble.ts';
import { disclosure } from './disclosure.ts';
import { overview } from './overview.ts';
import { OTHERWISE_CLOSED, requests } from './requests.ts';
import { succession } from './succession.ts';

const BASIS = '国办公开办函〔2021〕30号';

/** The edition of 国办公开办函〔2021〕30号, in force for the years from 2021. */
export const format2021 = {
  id: '2021',
  name: '2021 年格式',
  basis: BASIS,
  firstYear: 2021,
  lastYear: null,
  title,
  preamble: preambleOf(BASIS),
  deadline: { month: 1, day: 31 },
  agencyHints,
  sections: [
    overview,
    disclosure,
    requests,
    challengesOf(),
    problemsOf({
      heading: '五、存在的主要问题及改进情况',
    }),
    otherMattersOf('写信息处理费的收取情况和其他需要说明的事项；确实没有的，写“无”。'),
  ],
  figures: figuresOf(OTHERWISE_CLOSED),
  succession,
} as const satisfies Format;
