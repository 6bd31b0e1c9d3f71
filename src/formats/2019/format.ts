import type { Format } from '../../form/index.ts';
import { agencyHints } from '../common/agency-hints.ts';
import { challengesOf } from '../common/challenges.ts';
import { otherMattersOf, problemsOf } from '../common/closing-sections.ts';
import { figuresOf } from '../common/figures.ts';
import { requestsOf } from '../common/requests.ts';
import { preambleOf, title } from '../common/title-and-preamble.ts';
import { disclosure } from './disclosure.ts';
import { overview } from './overview.ts';

const BASIS = '国办公开办函〔2019〕60号';

/** The edition of 国办公开办函〔2019〕60号 (试行), for the reports of 2019 and 2020. */
export const format2019 = {
  id: '2019',
  name: '2019 年格式',
  basis: BASIS,
  firstYear: 2019,
  lastYear: 2020,
  title,
  preamble: preambleOf(BASIS),
  deadline: { month: 1, day: 31 },
  agencyHints,
  sections: [
    overview,
    disclosure,
    requestsOf({ id: 'otherwiseClosed', label: '（六）其他处理', aliases: ['其他处理'] }),
    challengesOf(['因政府信息公开工作被申请行政复议、提起行政诉讼情况']),
    problemsOf({
      heading: '五、政府信息公开工作存在的主要问题及改进情况',
      headingAliases: ['存在的主要问题及改进情况'],
    }),
    otherMattersOf('写其他需要说明的事项；确实没有的，写“无”。'),
  ],
  figures: figuresOf(['otherwiseClosed']),
} as const satisfies Format;
