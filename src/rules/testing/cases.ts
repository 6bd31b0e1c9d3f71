import type { Entries, Severity } from '../../report/index.ts';
import type { Statement } from '../../wording/index.ts';
import { stated, statedIn } from './statements.ts';

/** What is typed into a sound report, and what a reader would find in its texts. */
export interface RuleCase {
  readonly entries: Entries;
  readonly unconfirmed?: readonly string[];
  readonly statements?: readonly Statement[];
  /** What the report of the year before holds, where there is one. */
  readonly lastYear?: Entries;
}

/** For one rule: reports it has nothing to say about, and reports it finds fault with. */
export interface RuleCases {
  readonly passes: readonly RuleCase[];
  readonly fails: readonly (RuleCase & {
    readonly severity: Severity;
    /** Words of the sentence a clerk reads. */
    readonly says: string;
  })[];
}

const ON_REQUEST = 'overview.onRequest';
const PROACTIVE = 'overview.proactive';
const RECEIVED = {
  'requests.received.naturalPerson': '12',
  'requests.granted.naturalPerson': '12',
};

/** Long enough to be no coincidence in another text, and in the same text only. */
const PASSAGE =
  '聚焦群众关切，及时公开重大民生信息，全面落实政策文件与解读同步起草、同步审批、同步发布。';
const SHORTER = '及时公开重大民生信息，回应群众关切。';

const text = (words: string, more: Entries = {}): RuleCase => ({
  entries: { [PROACTIVE]: words, year: '2023', ...more },
});
const fault = (one: RuleCase, severity: Severity, says: string) => ({ ...one, severity, says });

const saying = (
  words: string,
  fact: string,
  value: number,
  more: { readonly entries?: Entries; readonly statement?: Partial<Statement> } = {},
): RuleCase => ({
  entries: { ...RECEIVED, [ON_REQUEST]: words, ...more.entries },
  statements: [{ ...statedIn(words, fact, value), ...more.statement }],
});

/** For every rule of the edition in force, but for those about what is missing. */
export const ruleCases: Readonly<Record<string, RuleCases>> = {
  'missing-particular': {
    passes: [{ entries: {} }],
    fails: [
      fault({ entries: { 'agency.name': ' ' } }, 'error', '“机关名称”未填。'),
      fault({ entries: { preamble: '' } }, 'warning', '“开头段落”未填。'),
    ],
  },
  'unreadable-entry': {
    passes: [{ entries: { 'disclosure.licensing.decisions': '1,259' } }],
    fails: [
      fault({ entries: { 'disclosure.licensing.decisions': '12件' } }, 'error', '不是数字'),
      fault({ entries: { year: '二零二三' } }, 'error', '请填四位年份'),
    ],
  },
  'blank-cell': {
    passes: [{ entries: { 'disclosure.licensing.decisions': '0' } }],
    fails: [fault({ entries: { 'disclosure.licensing.decisions': '' } }, 'error', '未填')],
  },
  'empty-section': {
    passes: [{ entries: { otherMatters: '无。' } }],
    fails: [fault({ entries: { otherMatters: ' ' } }, 'error', '没有内容')],
  },
  'empty-aspect': {
    passes: [{ entries: {} }],
    fails: [fault({ entries: { 'overview.platform': '' } }, 'warning', '没有内容')],
  },
  'year-outside-edition': {
    passes: [{ entries: { year: '2021' } }, { entries: { year: '' } }],
    fails: [fault({ entries: { year: '2020' } }, 'warning', '填的是 2020 年')],
  },
  unconfirmed: {
    passes: [{ entries: {} }, { entries: {}, unconfirmed: ['no.such.entry'] }],
    fails: [fault({ entries: {}, unconfirmed: ['problems'] }, 'warning', '还没有确认')],
  },
  'requests.balance': {
    passes: [
      { entries: RECEIVED },
      { entries: { ...RECEIVED, 'requests.granted.naturalPerson': '' } },
    ],
    fails: [
      fault(
        { entries: { ...RECEIVED, 'requests.granted.naturalPerson': '11' } },
        'error',
        '新收 12 + 上年结转 0 = 12，办理 11 + 结转下年 0 = 11，差 1。“总计”列随之不平。',
      ),
      fault(
        { entries: { 'requests.granted.business': '3' } },
        'error',
        '没有新收和结转来的，却有结果。',
      ),
    ],
  },
  'rules-without-power': {
    passes: [
      { entries: { 'disclosure.governmentRules.inForce': '31', 'agency.level': 'city' } },
      {
        entries: {
          'disclosure.governmentRules.inForce': '31',
          'agency.kind': 'department',
          'agency.level': 'national',
        },
      },
    ],
    fails: [
      fault(
        { entries: { 'disclosure.governmentRules.inForce': '6', 'agency.level': 'township' } },
        'warning',
        '规章现行有效 6',
      ),
      fault(
        {
          entries: {
            'disclosure.governmentRules.issued': '2',
            'disclosure.governmentRules.inForce': '2',
            'agency.kind': 'department',
            'agency.level': 'city',
          },
        },
        'hint',
        '规章制发 2、规章现行有效 2',
      ),
    ],
  },
  ...inForceCases('rules', 'governmentRules', '规章'),
  ...inForceCases('documents', 'normativeDocuments', '行政规范性文件'),
  'challenges-without-applications': {
    passes: [
      { entries: { ...RECEIVED, 'challenges.directLitigation.pending': '1' } },
      {
        entries: {
          'requests.carriedIn.business': '1',
          'requests.granted.business': '1',
          'challenges.directLitigation.pending': '1',
        },
      },
    ],
    fails: [
      fault(
        { entries: { 'challenges.directLitigation.otherOutcome': '9' } },
        'hint',
        '未经复议直接起诉 9',
      ),
    ],
  },
  'processing-fee-above-fees': {
    passes: [
      saying('收取信息处理费 400 元。', 'processingFee.yuan', 400, {
        entries: { 'disclosure.fees.amount': '0.04' },
      }),
      { entries: {} },
    ],
    fails: [
      fault(
        saying('收取信息处理费 400 元。', 'processingFee.yuan', 400, {
          entries: { 'disclosure.fees.amount': '0.0399' },
        }),
        'hint',
        '信息处理费（元） 400',
      ),
    ],
  },
  'fee-notice-untold': {
    passes: [
      saying('发出收费通知 1 件。', 'processingFee.notices', 1, {
        entries: {
          'requests.feeOverdue.naturalPerson': '1',
          'requests.granted.naturalPerson': '11',
        },
      }),
    ],
    fails: [
      fault(
        {
          entries: {
            ...RECEIVED,
            'requests.feeOverdue.naturalPerson': '1',
            'requests.granted.naturalPerson': '11',
          },
        },
        'hint',
        '没有写发出过收费通知',
      ),
      fault(
        saying('收取信息处理费 0 元。', 'processingFee.yuan', 0, {
          entries: {
            'requests.feeOverdue.naturalPerson': '1',
            'requests.granted.naturalPerson': '11',
          },
        }),
        'hint',
        '没有写发出过收费通知',
      ),
    ],
  },
  'fee-like-yuan': {
    passes: [
      { entries: { 'disclosure.fees.amount': '7730.28' } },
      { entries: { 'disclosure.fees.amount': '59237.2449' } },
      { entries: { 'disclosure.fees.amount': '251000', 'agency.level': 'national' } },
    ],
    fails: [
      fault({ entries: { 'disclosure.fees.amount': '251000' } }, 'hint', '折合为 万元 25.1'),
      fault({ entries: { 'disclosure.fees.amount': '77302800.00' } }, 'hint', '7730.28'),
    ],
  },
  'carried-in-differs': {
    passes: [
      { entries: tookOver('2') },
      { entries: tookOver('2'), lastYear: { 'requests.carriedOver.business': '２' } },
      { entries: tookOver(''), lastYear: { 'requests.carriedOver.business': '2' } },
      { entries: tookOver('2'), lastYear: { 'requests.carriedOver.business': '' } },
      { entries: tookOver('2'), lastYear: { 'requests.carriedOver.business': '约3' } },
    ],
    fails: [
      fault(
        { entries: tookOver('2'), lastYear: { 'requests.carriedOver.business': '3' } },
        'warning',
        '表三“商业企业”列的上年结转 2，上年年报的结转下年 3，两数应当一致。',
      ),
      fault({ entries: tookOver('2'), lastYear: {} }, 'warning', '上年年报的结转下年 0'),
    ],
  },
  'text-differs': {
    passes: [
      saying('全年收到申请 12 件。', 'requests.received.total', 12),
      saying('全年办理申请 12 件。', 'requests.handled.total', 12, {
        statement: { fact: 'requests.carriedOver.total', alternatives: ['requests.handled.total'] },
      }),
      saying('收到申请 11 余件。', 'requests.received.total', 11, {
        statement: { approximate: true },
      }),
      saying('上年收到申请 31 件。', 'lastYear.requests.received.total', 31),
      saying('全年收到申请 13 件。', 'requests.received.total', 13, {
        entries: { 'requests.received.business': '' },
      }),
    ],
    fails: [
      fault(
        saying('全年收到申请 21 件。', 'requests.received.total', 21),
        'warning',
        '写的是“全年收到申请 21 件”，表格中本年新收政府信息公开申请 12 件。',
      ),
      fault(
        saying('全年未收到申请。', 'requests.received.total', 0, {
          statement: { start: 2, end: 5, wording: 'zero' },
        }),
        'warning',
        '写的是“全年未收到申请”，照文字应为 0 件，表格中本年新收政府信息公开申请 12 件。',
      ),
      fault(
        saying('全年收到申请 21 件。', 'requests.received.total', 21, {
          statement: { ambiguous: true },
        }),
        'hint',
        '如果说的是同一件事，请核对。',
      ),
      fault(
        saying('处理 14 件。', 'requests.handled.total', 14, {
          statement: { alternatives: ['requests.receivedPlusCarriedIn.total'] },
        }),
        'warning',
        '表格中本年度办理结果总计 12 件，本年新收和上年结转的申请合计 12 件',
      ),
    ],
  },
  'all-done-but-carried': {
    passes: [
      { entries: { ...RECEIVED, [ON_REQUEST]: '收到申请 12 件，均已按期办结。' } },
      {
        entries: {
          ...carriedOver(),
          [ON_REQUEST]: '收到申请 12 件，办结 11 件，全部在期限内办结，结转下年 1 件。',
        },
      },
    ],
    fails: [
      fault(
        {
          entries: { ...carriedOver(), [ON_REQUEST]: '收到申请 12 件，均已办结。' },
          statements: [statedIn('收到申请 12 件，均已办结。', 'requests.received.total', 12)],
        },
        'warning',
        '写有“均已办结”，表格中却有结转下年度继续办理 1，照文字应为 0。',
      ),
      fault(
        {
          entries: { ...carriedOver(), [ON_REQUEST]: '受理申请 12 件，办结率100%。' },
          statements: [statedIn('受理申请 12 件，办结率100%。', 'requests.received.total', 12)],
        },
        'warning',
        '办结率100%',
      ),
    ],
  },
  'all-upheld-but-not': {
    passes: [
      {
        entries: {
          ...RECEIVED,
          'challenges.reconsideration.upheld': '2',
          [ON_REQUEST]: '行政复议 2 件，均获维持。',
        },
      },
      {
        entries: {
          ...RECEIVED,
          'challenges.reconsideration.pending': '3',
          'challenges.litigationAfterReconsideration.upheld': '5',
          [ON_REQUEST]: '被提起行政诉讼 5 件，均为复议后起诉，结果均维持。',
        },
      },
      // Nothing is read of the 9: they are another body's.
      {
        entries: {
          ...RECEIVED,
          'challenges.directLitigation.upheld': '8',
          'challenges.directLitigation.pending': '1',
          [ON_REQUEST]: '下属单位行政诉讼 9 件，均获维持。',
        },
      },
    ],
    fails: [
      fault(
        {
          entries: {
            ...RECEIVED,
            'challenges.directLitigation.upheld': '8',
            'challenges.directLitigation.pending': '1',
            [ON_REQUEST]: '行政诉讼 9 件，均获维持。',
          },
          statements: [statedIn('行政诉讼 9 件，均获维持。', 'challenges.litigation.total', 9)],
        },
        'warning',
        '写有“均获维持”',
      ),
    ],
  },
  'list-sum': {
    passes: [
      text('公开信息21条，其中：部门文件6条，工作动态15条。'),
      text('公开信息50条，其中部门文件6条，工作动态35条等。'),
      text('公开信息67条，其中部门文件4条，财政预算6条。'),
    ],
    fails: [
      fault(
        text('公开53篇，其中：机构信息2篇、部门文件5篇、工作动态43篇、财政预算4篇。'),
        'warning',
        '2 + 5 + 43 + 4 = 54，超过总数 53',
      ),
      fault(text('公开信息67条，其中：部门文件30条，工作动态32条。'), 'hint', '不足总数 67'),
    ],
  },
  'share-differs': {
    passes: [text('办理24件，其中12件按时回复，占50.9%。'), text('网上办理12件，占三分之一。')],
    fails: [
      fault(text('办理12件，12件按时回复，占50%。'), 'warning', '应为 100.00%'),
      fault(text('收到30件，比上年的20件增长40%。'), 'hint', '应为增长 50.00%'),
      fault(text('收到30件，办理20件，10件按时回复，占70%。'), 'hint', '应为 50.00%'),
    ],
  },
  'stated-twice': {
    passes: [
      {
        entries: RECEIVED,
        statements: [
          stated('requests.received.total', 12),
          stated('requests.received.total', 13, { start: 2, end: 4 }),
        ],
      },
    ],
    fails: [
      fault(
        {
          entries: {},
          statements: [
            stated('processingFee.yuan', 400),
            stated('processingFee.yuan', 380, { field: 'otherMatters' }),
          ],
        },
        'warning',
        '不一致',
      ),
    ],
  },
  'period-year': {
    passes: [
      text('开展专项行动，自2022年3月1日至2022年5月31日。'),
      { entries: { year: '2023', preamble: '本报告统计数据从2023年1月1日至12月31日。' } },
      { entries: { year: '2023', preamble: '期限自 2023年 1月 1日起至 2023年 12月 31日止。' } },
    ],
    fails: [
      fault(
        { entries: { year: '2021', preamble: '统计期限自2020年1月1日起至2020年12月31日止。' } },
        'warning',
        '本年度的统计期限是 2021 年 1 月 1 日至 12 月 31 日',
      ),
      fault(
        { entries: { year: '2021', preamble: '期限为2021年1月1日至12月30日。' } },
        'warning',
        '12月30日',
      ),
      fault(
        { entries: { year: '2021', preamble: '自202111日起至20211230日止。' } },
        'warning',
        '日期缺字',
      ),
      fault(
        { entries: { year: '2023', preamble: '现发布《甲县2022年政府信息公开工作年度报告》。' } },
        'warning',
        '本年报是 2023 年度的',
      ),
    ],
  },
  'other-year': {
    passes: [
      text('2023年，主动公开信息21条。'),
      text('2022年收到申请31件，2023年收到22件，下降29%。'),
      text('2022年决算和2024年预算按时公开。'),
      text('《法治建设实施纲要（2021—2025年）》和2022年印发的办法均已公开。'),
      text('2019年以来，连续公开重点领域信息。'),
      text('按照国办公开办函〔2021〕30号要求编制。'),
      text('2022年度考核结果为优秀。'),
      text('结转2024年度继续办理3件。'),
      text('2024年，将随文发布政策图解。'),
      { entries: { year: '2023', problems: '问题是解读不够。改进：2024年每件政策随文发布图解。' } },
    ],
    fails: [
      fault(text('2022年，我机关共主动公开信息21条。'), 'warning', '有一句写的是 2022 年'),
      fault(text('组织培训两次。2021年，受理申请0件。'), 'warning', '2021 年'),
      fault(text('一是2022年全年发布信息44条。'), 'warning', '2022 年'),
      fault(text('截至2022年底，公开目录共有45类。'), 'warning', '2022 年'),
      fault(text('2024年，主动公开信息21条。'), 'warning', '2024 年'),
    ],
  },
  'own-word': {
    passes: [
      text('我局高度重视。', { 'agency.name': '原州区司法局', 'agency.kind': 'department' }),
      text('我镇高度重视。', { 'agency.name': '甲镇人民政府', 'agency.level': 'township' }),
      text('我县营商环境好转。', { 'agency.name': '甲县民政局', 'agency.kind': 'department' }),
      text('我委印发通知。', {
        'agency.name': '甲市发展和改革委员会',
        'agency.kind': 'department',
      }),
      text('我办印发通知。', { 'agency.name': '甲县人民政府办公室', 'agency.kind': 'department' }),
      text('我街道设立公开点。', { 'agency.name': '打浦桥街道办事处', 'agency.kind': 'other' }),
      text('自我部署、自我局限都不可取，我部分工作有差距。', { 'agency.name': '甲县民政局' }),
    ],
    fails: [
      fault(
        text('我局积极配合调整。', { 'agency.name': '甲镇人民政府', 'agency.level': 'township' }),
        'warning',
        '写有“我局”，与机关名称“甲镇人民政府”不符。',
      ),
      fault(
        text('我镇积极配合。', { 'agency.name': '甲县民政局', 'agency.kind': 'department' }),
        'warning',
        '“我镇”',
      ),
      fault(text('我委印发通知。', { 'agency.name': '甲县财政局' }), 'warning', '“我委”'),
    ],
  },
  'own-name': {
    passes: [
      {
        entries: {
          'agency.name': '甲县民政局',
          preamble: '现发布《甲县民政局2023年政府信息公开工作年度报告》。',
        },
      },
    ],
    fails: [
      fault(
        {
          entries: {
            'agency.name': '甲县民政局',
            preamble: '现发布《乙县民政局2023年政府信息公开工作年度报告》。',
          },
        },
        'warning',
        '写的是“乙县民政局”，本机关是“甲县民政局”',
      ),
    ],
  },
  'token-text': {
    passes: [{ entries: { otherMatters: '无。' } }, { entries: {} }],
    fails: [
      fault({ entries: { problems: '无。' } }, 'hint', '只写了“无”'),
      fault({ entries: { problems: '——' } }, 'hint', '只写了“——”'),
      fault({ entries: { otherMatters: '略' } }, 'hint', '只写了“略”'),
    ],
  },
  'problems-without-measures': {
    passes: [{ entries: { problems: '解读不够。下一步，丰富形式。' } }],
    fails: [fault({ entries: { problems: '存在问题：解读形式偏少。' } }, 'hint', '没有写改进')],
  },
  'oversight-results': {
    passes: [
      { entries: { 'overview.oversight': '加强监督。', 'agency.kind': 'department' } },
      { entries: { 'overview.oversight': '纳入考核，社会评议满意，未发生责任追究。' } },
    ],
    fails: [
      fault(
        { entries: { 'overview.oversight': '纳入考核，组织培训。' } },
        'hint',
        '没有写社会评议、责任追究的情况',
      ),
    ],
  },
  placeholder: {
    passes: [
      text('主动公开信息 21 条。'),
      text('办理依申请件，按时答复。'),
      text('处理申请件12件。'),
      text('规格为A4，编号X1。'),
    ],
    fails: [
      fault(text('主动公开信息XX条。'), 'warning', '有没填的空位'),
      fault(text('主动公开信息  条，政策解读  篇。'), 'warning', '有没填的空位'),
      fault(text('联系人：某某，电话____。'), 'warning', '某某'),
      fault(text('收到政府信息公开申请件。'), 'warning', '申请件'),
      fault(text('××县共公开信息。'), 'warning', '××'),
    ],
  },
  'instruction-left': {
    passes: [text('表格形式的数据见第二部分。')],
    fails: [
      fault(text('该部分以表格形式报告'), 'warning', '留有格式里的填写说明'),
      fault(text('（含本条例第五十条第四项规定的内容）无。'), 'warning', '请删去'),
    ],
  },
  'wrong-basis': {
    passes: [
      { entries: { preamble: '根据（国办公开办函〔2021〕30号）要求。' } },
      { entries: { preamble: '根据国办公开办函[2021]30号、国办函〔2020〕109号要求。' } },
    ],
    fails: [
      fault(
        { entries: { preamble: '根据（国办公开办函〔2019〕60号）要求。' } },
        'warning',
        '引用了“国办公开办函〔2019〕60号”，现行格式的文号是国办公开办函〔2021〕30号。',
      ),
      fault({ entries: { preamble: '根据国办公开办涵〔2021〕30号要求。' } }, 'warning', '涵'),
      fault({ entries: { preamble: '根据国办公开办函〔202130号要求。' } }, 'warning', '202130'),
    ],
  },
  'repeated-passage': {
    passes: [
      text(`${PASSAGE}\n第二段说的是另一件事，与前一段不同。`),
      text('没有发生责任追究。\n没有发生责任追究。'),
      { entries: { [PROACTIVE]: SHORTER, [ON_REQUEST]: SHORTER } },
      { entries: { preamble: PASSAGE, [PROACTIVE]: PASSAGE } },
    ],
    fails: [
      fault(text(`${PASSAGE}\n${PASSAGE}`), 'warning', '有与前文相同的一段：“聚焦群众关切'),
      fault(text(`${SHORTER}另有一句。${SHORTER}`), 'warning', '与前文相同'),
      fault(text(Array<string>(9).fill(PASSAGE).join('\n')), 'warning', '共重复 8 处'),
      fault(
        { entries: { [PROACTIVE]: PASSAGE, [ON_REQUEST]: `一是${PASSAGE}` } },
        'warning',
        '有与“（一）主动公开”相同的一段',
      ),
    ],
  },
  'two-numberings': {
    passes: [
      text('一是公开目录；二是公开指南。下一步：一是培训；二是检查。'),
      text('（一）目录。1.编制。2.更新。（二）指南。1.编制。'),
      text('统一、规范公开，2.5万人次浏览。'),
    ],
    fails: [
      fault(text('一是公开目录；2.公开指南。'), 'hint', '“一是”之后是“2.”'),
      fault(text('1、编制目录。2.更新指南。'), 'hint', '不是同一套编号'),
      fault(text('（一）编制目录。二是更新指南。'), 'hint', '“（一）”之后是“二是”'),
    ],
  },
  'half-width-punctuation': {
    passes: [
      text('共1,259条，8:30开放，网址为www.gov.cn/a,b。'),
      text('使用APP（v2.0）发布，占42.86%。'),
    ],
    fails: [
      fault(text('2023年,主动公开:信息21条;解读3篇。'), 'hint', '有 3 处半角标点（, : ;）'),
      fault(text('政府信息(含解读)已公开.'), 'hint', '有 3 处半角标点（( ) .）'),
    ],
  },
  'inner-space': {
    passes: [text('　　共公开信息21条。\n　　通过 APP 发布。')],
    fails: [
      fault(text('2023 年公开信息 21 条。'), 'hint', '有 3 处空格'),
      fault(text('政府 信息公开。'), 'hint', '有 1 处空格'),
    ],
  },
  'unbalanced-marks': {
    passes: [
      text('“三审制”（含“初审”）和《办法》已公开；1）目录；2）指南。'),
      text('(试行）公开。'),
    ],
    fails: [
      fault(text('严格执行“三审制，逐级审核。'), 'hint', '引号或括号不成对'),
      fault(text('执行《办法》》规定。'), 'hint', '引号或括号不成对'),
      fault(text('（含“初审）”公开。'), 'hint', '引号或括号不成对'),
    ],
  },
  'foreign-word': {
    passes: [
      text('通过APP、PDF、H5和https://www.gov.cn/index.html公开，邮箱a.b@gov.cn。'),
      text('WiFi覆盖，IPv6改造。'),
    ],
    fails: [
      fault(text('服务群众生活 and 经济社会活动。'), 'hint', '夹有外文“and”'),
      fault(text('政府(zheng fu)信息公开。'), 'hint', '“zheng fu”'),
    ],
  },
  'doubled-word': {
    passes: [
      text('以服务群众为目的的公开，为了了解需求，针对对象存在在线咨询。'),
      text('一件一件办理，一项一项落实，甲县人民政府政府信息公开平台。'),
    ],
    fails: [
      fault(text('公开的的信息进行进行更新。'), 'hint', '“的的”、“进行进行”'),
      fault(text('主动公开政府政府情况，，已更新。'), 'hint', '“政府政府”'),
    ],
  },
};

function carriedOver(): Entries {
  return {
    'requests.received.naturalPerson': '12',
    'requests.granted.naturalPerson': '11',
    'requests.carriedOver.naturalPerson': '1',
  };
}

/** Cases of companies taken over from the year before, and closed. */
function tookOver(cases: string): Entries {
  return { 'requests.carriedIn.business': cases, 'requests.granted.business': cases };
}

function inForceCases(id: string, row: string, name: string): Record<string, RuleCases> {
  const at = `disclosure.${row}`;
  const typed = (issued: string, repealed: string, inForce: string): RuleCase => ({
    entries: {
      'agency.level': 'city',
      [`${at}.issued`]: issued,
      [`${at}.repealed`]: repealed,
      [`${at}.inForce`]: inForce,
    },
  });
  return {
    [`${id}-in-force-impossible`]: {
      passes: [typed('6', '6', '49'), typed('2', '2', '0'), typed('0', '5', '5')],
      fails: [fault(typed('2', '0', '0'), 'warning', `${name}制发 2，而${name}现行有效 0`)],
    },
    [`${id}-in-force-few`]: {
      passes: [typed('6', '6', '49'), typed('2', '0', '0')],
      fails: [fault(typed('3', '2', '1'), 'hint', '少于制发件数')],
    },
  };
}
