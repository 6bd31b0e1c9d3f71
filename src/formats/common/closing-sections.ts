import type { NarrativeSection } from '../../form/index.ts';

/** What of section 五 an edition has of its own. */
interface OwnParts {
  readonly heading: string;
  /** Wordings of the heading that only its reports need. */
  readonly headingAliases?: readonly string[];
}

/** Section 五, as every edition has it. */
export const problemsOf = ({ heading, headingAliases = [] }: OwnParts): NarrativeSection => ({
  kind: 'narrative',
  id: 'problems',
  numeral: '五',
  heading,
  headingAliases: [
    ...headingAliases,
    '存在主要问题及改进情况',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '存在的主要问题及改进措施',
    '主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '现存问题与改进举措',
  ],
  shortName: '问题改进',
  softLength: null,
  fields: [
    {
      id: 'problems',
      heading: null,
      headingAliases: [],
      hint: '先写主要问题，再逐条写改进；一个问题对应一项措施。',
      whenEmpty: 'error',
    },
  ],
});

/** Section 六, which asks for other things in each edition. */
export const otherMattersOf = (hint: string): NarrativeSection => ({
  kind: 'narrative',
  id: 'otherMatters',
  route: 'other',
  numeral: '六',
  heading: '六、其他需要报告的事项',
  headingAliases: ['其他需要报告事项', '其他需报告的事项'],
  shortName: '其他事项',
  softLength: null,
  fields: [
    {
      id: 'otherMatters',
      heading: null,
      headingAliases: [],
      hint,
      whenEmpty: 'error',
    },
  ],
});
