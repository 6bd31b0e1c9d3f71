import type { ClaimDemand, TextDemands, WordingDemand } from '../../form/index.ts';

/** What single texts of this edition must say, by who reports. */
export const wordings: readonly WordingDemand[] = [
  {
    id: 'oversight-results',
    severity: 'hint',
    title: '工作考核、社会评议和责任追究结果',
    explanation:
      '各级人民政府的年报要写明工作考核、社会评议和责任追究结果情况，一般写在监督保障中；没有发生的，也写明没有。',
    source: { text: '条例第五十条第四项', mark: 'seen' },
    field: 'overview.oversight',
    kinds: ['government'],
    words: [
      { name: '工作考核', pattern: '考核|考评|测评' },
      { name: '社会评议', pattern: '评议|满意度|测评' },
      { name: '责任追究', pattern: '追究|追责|问责' },
    ],
  },
];

const REST =
  '结转|转结|顺延|除|其余|剩余|尚未|正在|未审结|未办结|年来|以来|至今|半年|季度|月份|已?审结\\d+|另有?\\d+';

/** Claims in words that a number of a table can contradict. */
export const claims: readonly ClaimDemand[] = [
  {
    id: 'all-done-but-carried',
    title: '“全部办结”与结转下年',
    explanation: '文字说申请已全部办结，表三“四、结转下年度继续办理”却不是 0，两处须有一处改正。',
    source: { text: '表三勾稽关系', mark: 'derived' },
    claims: [
      {
        pattern:
          '(?:全部|均已?|都已?)(?:按[^，。；,;]{0,8})?(?:办结|办理完毕|办理完结|办复)|办结率(?:为|达到?)?100[%％]',
        about: '申请',
        except: REST,
        facts: ['requests.carriedOver.total'],
      },
    ],
  },
  {
    id: 'all-upheld-but-not',
    title: '“均维持”与其他审理结果',
    explanation: '文字说复议、诉讼的结果全部维持，表四却有纠正、其他结果或尚未审结的案件。',
    source: { text: '已发布年报中的矛盾：“诉讼9件，均获维持”而表中1件尚未审结', mark: 'seen' },
    claims: [
      {
        pattern: '(?:均|全部|都)(?:已|被|获|予以|为|结果)*维持',
        // 复议后起诉 and 未经复议 speak of suits.
        about: '(?<!未经)复议(?!后)',
        except: REST,
        facts: [
          'challenges.reconsideration.corrected',
          'challenges.reconsideration.otherOutcome',
          'challenges.reconsideration.pending',
        ],
      },
      {
        pattern: '(?:均|全部|都)(?:已|被|获|予以|为|结果)*维持',
        about: '诉讼',
        except: REST,
        facts: ['directLitigation', 'litigationAfterReconsideration'].flatMap((block) =>
          ['corrected', 'otherOutcome', 'pending'].map(
            (outcome) => `challenges.${block}.${outcome}`,
          ),
        ),
      },
    ],
  },
];

/** Ways the notice that prescribes an edition is miscited; `year` and `number` are its own. */
export const miscited = (year: string, number: string): TextDemands['wrongBases'] =>
  [
    `国办公开办[^函〔［\\[﹝(（【][〔［\\[﹝(（【]?${year}`,
    `国办公开函[〔［\\[﹝(（【]?${year}[〕］\\]﹞)）】]?\\s*${number}\\s*[号號]`,
    `国办公开办函(?:[〔［\\[﹝(（【]${year}\\d*[号號]|${year}[〕］\\]﹞)）】])`,
  ].map((pattern) => ({ pattern, instead: `国办公开办函〔${year}〕${number}号` }));

/** Words the general rules about texts look for, beside the bases an edition must not cite. */
export const textDemandsOf = (wrongBases: TextDemands['wrongBases']): TextDemands => ({
  period: { from: { month: 1, day: 1 }, to: { month: 12, day: 31 } },
  reportName: '政府信息公开(?:工作)?(?:年度)?报告',
  outlook: ['problems'],
  instructions: [
    '(?:该|本|此|以上|以下)?部分(?:内容)?以表格形式报告',
    '[（(]含[^（）()]{0,20}第五十条[^（）()]{0,12}规定的[^（）()]{0,30}[）)]',
    '[（(](?:此处|请|需|应)(?:填写|说明|注明|列明)[^（）()]{0,40}[）)]',
  ],
  wrongBases,
  tokens: [
    {
      field: 'problems',
      pattern: '无|没有|暂无|略|无问题|无存在问题|不存在问题|同上|同上年|待补充',
    },
    { field: 'otherMatters', pattern: '略|同上|同上年|待补充|以上' },
  ],
});
