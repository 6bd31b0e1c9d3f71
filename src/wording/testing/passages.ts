import { passage } from './passage.ts';
import type { Passage } from './score.ts';

const mustNot = (what: string, ...values: readonly number[]) => ({
  mustNot: values.map((value) => ({ what, value })),
});

/** Sentences as reports have them, written for these tests, with what a reader finds in them. */
export const passages: readonly Passage[] = [
  passage(
    'verbs-plain',
    '2024年，我局新受理政府信息公开申请37件，上年度结转2件，全年办结36件，结转下一年度3件。',
    {
      'requests.received.total': 37,
      'requests.carriedIn.total': 2,
      'requests.handled.total': 36,
      'requests.carriedOver.total': 3,
    },
  ),
  passage(
    'number-first',
    '本年度共有14件政府信息公开申请，其中12件已按期答复，2件顺延至次年办理。',
    {
      'requests.received.total': 14,
      'requests.handled.total': 12,
      'requests.carriedOver.total': 2,
    },
  ),
  passage(
    'bracket-includes',
    '全年办理政府信息公开申请215件（含上年结转11件），已答复203件，其余12件结转下年继续办理。',
    {
      'requests.receivedPlusCarriedIn.total': 215,
      'requests.carriedIn.total': 11,
      'requests.handled.total': 203,
      'requests.carriedOver.total': 12,
    },
  ),
  passage(
    'bracket-includes-closed',
    '2023年，我委共收到信息公开申请88件，办理答复90件（其中含上年结转的6件，另有4件转入下年度）。',
    {
      'requests.received.total': 88,
      'requests.handled.total': 90,
      'requests.carriedIn.total': 6,
      'requests.carriedOver.total': 4,
    },
  ),
  passage(
    'received-with-old',
    '全年共收到依申请公开事项56件（含上年度结转申请4件），答复53件，3件结转下年度继续办理。',
    {
      'requests.receivedPlusCarriedIn.total': 56,
      'requests.carriedIn.total': 4,
      'requests.handled.total': 53,
      'requests.carriedOver.total': 3,
    },
  ),
  passage('half-width', '今年,我镇接到信息公开申请书9份,均已按规定答复,无结转下年度事项.', {
    'requests.received.total': 9,
    'requests.handled.total': 9,
    'requests.carriedOver.total': 0,
  }),
  passage(
    'unit-zong',
    '2025年，街道共接收政府信息公开申请3宗，办结3宗，未发生行政复议、行政诉讼。',
    {
      'requests.received.total': 3,
      'requests.handled.total': 3,
      'challenges.reconsideration.total': 0,
      'challenges.litigation.total': 0,
    },
  ),
  passage('unit-ci', '2022年，我镇收到依申请公开2次，已全部答复。', {
    'requests.received.total': 2,
    'requests.handled.total': 2,
  }),
  passage(
    'full-width-digits',
    '本年度新收政府信息公开申请１２８件，上年结转５件，办结１３０件，结转下年度３件。',
    {
      'requests.received.total': 128,
      'requests.carriedIn.total': 5,
      'requests.handled.total': 130,
      'requests.carriedOver.total': 3,
    },
  ),
  passage(
    'thousands',
    '全市各级行政机关共收到政府信息公开申请12,846件，上年结转731件；办结12,902件，结转下年度675件。',
    {
      'requests.received.total': 12846,
      'requests.carriedIn.total': 731,
      'requests.handled.total': 12902,
      'requests.carriedOver.total': 675,
    },
  ),
  passage(
    'spaces',
    '2023 年 ， 我 局 收到 政府信息公开申请 16 件 ， 上年结转 1 件 ， 办结 17 件 。',
    {
      'requests.received.total': 16,
      'requests.carriedIn.total': 1,
      'requests.handled.total': 17,
    },
  ),
  passage(
    'numerals',
    '一年来，我乡共收到政府信息公开申请三件，予以公开两件，因属于内部事务信息不予公开一件。',
    {
      'requests.received.total': 3,
      'requests.granted.total': 2,
      'requests.internalAffairs.total': 1,
    },
  ),
  passage('numerals-tens', '全年收到依申请公开十二件，办结十二件，行政复议两起，行政诉讼零起。', {
    'requests.received.total': 12,
    'requests.handled.total': 12,
    'challenges.reconsideration.total': 2,
    'challenges.litigation.total': 0,
  }),
  passage(
    'groups',
    '办理结果为：予以公开63件，部分公开11件，不予公开9件，无法提供48件，不予处理15件，其他处理7件。',
    {
      'requests.granted.total': 63,
      'requests.partiallyGranted.total': 11,
      'requests.refused.total': 9,
      'requests.unavailable.total': 48,
      'requests.notProcessed.total': 15,
      'requests.otherwiseClosed.total': 7,
    },
  ),
  passage(
    'groups-number-first',
    '在办结的申请中，25件予以公开，4件部分公开，3件不予公开，18件无法提供，1件不予处理。',
    {
      'requests.granted.total': 25,
      'requests.partiallyGranted.total': 4,
      'requests.refused.total': 3,
      'requests.unavailable.total': 18,
      'requests.notProcessed.total': 1,
    },
  ),
  passage(
    'groups-shares',
    '从答复情况看，公开和部分公开120件，占60%；不予公开20件，占10%；本机关不掌握等无法提供50件，占25%；其他处理10件，占5%。',
    {
      'requests.grantedPlusPartial.total': 120,
      'requests.refused.total': 20,
      'requests.unavailable.total': 50,
      'requests.otherwiseClosed.total': 10,
    },
  ),
  passage(
    'rows',
    '其中同意公开5件，涉及商业秘密保护第三方合法权益不予公开2件，属于过程性信息3件，没有现成信息需要另行制作1件，补正后申请内容仍不明确2件，重复申请1件。政府信息公开申请均在期限内办理。',
    {
      'requests.granted.total': 5,
      'requests.thirdPartyRights.total': 2,
      'requests.deliberative.total': 3,
      'requests.wouldNeedCreation.total': 1,
      'requests.stillUnclear.total': 2,
      'requests.repeated.total': 1,
    },
  ),
  passage(
    'rows-group-of-several',
    '收到政府信息公开申请40件，其中属于信访举报投诉、重复申请等情形不予处理6件，因国家秘密、过程性信息等原因不予公开4件。',
    {
      'requests.received.total': 40,
      'requests.notProcessed.total': 6,
      'requests.refused.total': 4,
    },
  ),
  passage(
    'correction-overdue',
    '受理申请11件，答复8件，申请人逾期不补正、不再处理2件，结转下年1件。（政府信息公开申请）',
    {
      'requests.received.total': 11,
      'requests.correctionOverdue.total': 2,
      'requests.carriedOver.total': 1,
    },
    { ambiguous: ['requests.handled.total'] },
  ),
  passage(
    'withdrawn',
    '全年受理政府信息公开申请26件，按规定程序办结21件，申请人主动撤回5件。',
    {
      'requests.received.total': 26,
    },
    { ambiguous: ['requests.handled.total', 'requests.other.total'] },
  ),
  passage(
    'applicants',
    '共收到政府信息公开申请62件，其中自然人57件，商业企业3件，法律服务机构2件，全部按时办结。',
    {
      'requests.received.total': 62,
      'requests.received.naturalPerson': 57,
      'requests.received.business': 3,
      'requests.received.legalServices': 2,
      'requests.handled.total': 62,
    },
  ),
  passage(
    'applicants-bracket',
    '2024年新收申请政府信息公开30件（自然人28件、法人或其他组织2件）。',
    {
      'requests.received.total': 30,
      'requests.received.naturalPerson': 28,
      'requests.received.organizations': 2,
    },
  ),
  passage('applicants-all', '全年收到依申请公开8件，申请人均为自然人，均通过信函提交。', {
    'requests.received.total': 8,
    'requests.received.naturalPerson': 8,
  }),
  passage(
    'applicants-number-first',
    '本年度收到5件自然人申请和1件企业申请，合计收到政府信息公开申请6件。',
    {
      'requests.received.naturalPerson': 5,
      'requests.received.business': 1,
      'requests.received.total': 6,
    },
  ),
  passage(
    'channels',
    '2023年收到政府信息公开申请45件，其中网络申请30件，信函申请11件，当面申请4件。',
    {
      'requests.received.total': 45,
    },
    mustNot('requests.received.total', 30, 11, 4),
  ),
  passage(
    'channels-bracket',
    '我局收到政府信息公开申请7件（网站渠道5件、邮寄2件），均已答复。',
    {
      'requests.received.total': 7,
      'requests.handled.total': 7,
    },
    mustNot('requests.received.total', 5, 2),
  ),
  passage(
    'subjects',
    '收到政府信息公开申请10件，其中涉及征地拆迁6件，涉及行政处罚3件，涉及行政许可1件。',
    {
      'requests.received.total': 10,
    },
    {
      mustNot: [
        { what: 'disclosure.penalties.decisions', value: 3 },
        { what: 'disclosure.licensing.decisions', value: 1 },
      ],
    },
  ),
  passage(
    'last-year',
    '2024年，我局收到政府信息公开申请48件，较上年的60件减少12件，下降20%，办结48件。',
    {
      'requests.received.total': 48,
      'lastYear.requests.received.total': 60,
      'requests.handled.total': 48,
    },
    mustNot('requests.received.total', 60, 12, 20),
  ),
  passage(
    'last-year-bracket',
    '2025年度新收政府信息公开申请33件（2024年为41件），同比减少8件。',
    {
      'requests.received.total': 33,
      'lastYear.requests.received.total': 41,
    },
    mustNot('requests.received.total', 41, 8),
  ),
  passage(
    'difference',
    '依申请公开数量比去年增加15件，增长25%。',
    {},
    mustNot('requests.received.total', 15, 25),
  ),
  passage('forward-to-year', '2022年，收到政府信息公开申请19件，办结18件，1件结转2023年度办理。', {
    'requests.received.total': 19,
    'requests.handled.total': 18,
    'requests.carriedOver.total': 1,
  }),
  passage('from-year', '2023年新收政府信息公开申请22件，由2022年结转3件，办结25件。', {
    'requests.received.total': 22,
    'requests.carriedIn.total': 3,
    'requests.handled.total': 25,
  }),
  passage('underway', '受理政府信息公开申请13件，已办结11件，尚有2件正在办理中。', {
    'requests.received.total': 13,
    'requests.handled.total': 11,
    'requests.carriedOver.total': 2,
  }),
  passage(
    'single-implied',
    '2024年收到政府信息公开申请1件，经审查，属于行政执法案卷信息，不予公开。',
    {
      'requests.received.total': 1,
      'requests.enforcementFile.total': 1,
      'requests.refused.total': 1,
    },
  ),
  passage('carried-whole', '我局收到1件政府信息公开申请，因收到时间较晚，结转至下一年度办理。', {
    'requests.received.total': 1,
    'requests.carriedOver.total': 1,
  }),
  passage('all-refused', '全年收到公开申请事项6项，均不予公开。', {
    'requests.received.total': 6,
    'requests.refused.total': 6,
  }),
  passage('zero-received', '2025年，本机关未收到公民、法人和其他组织提出的政府信息公开申请。', {
    'requests.received.total': 0,
  }),
  passage('zero-none', '本年度没有收到信息公开申请，也无上年结转申请。', {
    'requests.received.total': 0,
    'requests.carriedIn.total': 0,
  }),
  passage('zero-figure', '收到政府信息公开申请0件，办结0件，行政复议0件，行政诉讼0件。', {
    'requests.received.total': 0,
    'requests.handled.total': 0,
    'challenges.reconsideration.total': 0,
    'challenges.litigation.total': 0,
  }),
  passage(
    'zero-after',
    '政府信息公开申请数量为零，因政府信息公开引起的行政复议、行政诉讼均为零。',
    {
      'requests.received.total': 0,
      'challenges.reconsideration.total': 0,
      'challenges.litigation.total': 0,
    },
  ),
  passage(
    'zero-happened',
    '全年未发生依申请公开事项，未产生政府信息公开收费，没有因信息公开被提起行政诉讼。',
    {
      'requests.received.total': 0,
      'processingFee.yuan': 0,
      'challenges.litigation.total': 0,
    },
  ),
  passage('zero-report', '2023年度我单位未收到依申请公开政府信息，实行零报告。', {
    'requests.received.total': 0,
  }),
  passage(
    'silent',
    '我局高度重视依申请公开工作，规范受理、登记、审查、答复各环节，依法保障申请人的知情权，杜绝逾期答复。',
    {},
  ),
  passage('no-fault', '全年办理依申请公开5件，未出现逾期答复情况。', {
    'requests.receivedPlusCarriedIn.total': 5,
  }),
  passage(
    'reviews',
    '因政府信息公开被申请行政复议7件，其中维持4件、纠正1件、其他结果1件、尚未审结1件。',
    {
      'challenges.reconsideration.total': 7,
      'challenges.reconsideration.upheld': 4,
      'challenges.reconsideration.corrected': 1,
      'challenges.reconsideration.otherOutcome': 1,
      'challenges.reconsideration.pending': 1,
    },
  ),
  passage('suits', '行政诉讼案件5件，其中未经复议直接起诉3件，复议后起诉2件。', {
    'challenges.litigation.total': 5,
    'challenges.directLitigation.total': 3,
    'challenges.litigationAfterReconsideration.total': 2,
  }),
  passage('suits-outcomes', '涉及政府信息公开行政诉讼4起，2起判决维持，1起撤诉，1起正在审理中。', {
    'challenges.litigation.total': 4,
    'challenges.litigation.upheld': 2,
    'challenges.litigation.otherOutcome': 1,
    'challenges.litigation.pending': 1,
  }),
  passage('both-upheld', '2024年发生行政复议2件、行政诉讼1件，结果均为维持。', {
    'challenges.reconsideration.total': 2,
    'challenges.litigation.total': 1,
    'challenges.reconsideration.upheld': 2,
    'challenges.litigation.upheld': 1,
  }),
  passage('each', '因政府信息公开引发的行政复议、行政诉讼各1件。', {
    'challenges.reconsideration.total': 1,
    'challenges.litigation.total': 1,
  }),
  passage('respectively', '政府信息公开行政复议和行政诉讼分别为6件和4件。', {
    'challenges.reconsideration.total': 6,
    'challenges.litigation.total': 4,
  }),
  passage(
    'number-first-cases',
    '全年共有3件行政复议案件、2件行政诉讼案件，复议案件中2件被维持，1件被责令重新答复。',
    {
      'challenges.reconsideration.total': 3,
      'challenges.litigation.total': 2,
      'challenges.reconsideration.upheld': 2,
      'challenges.reconsideration.corrected': 1,
    },
  ),
  passage('withdrawn-review', '行政复议2件，申请人撤回复议申请1件，复议机关撤销原答复1件。', {
    'challenges.reconsideration.total': 2,
    'challenges.reconsideration.otherOutcome': 1,
    'challenges.reconsideration.corrected': 1,
  }),
  passage(
    'cases-without-requests',
    '本年未收到政府信息公开申请。因上年度申请引发的行政诉讼1件，已被法院驳回起诉。',
    {
      'requests.received.total': 0,
      'challenges.litigation.total': 1,
    },
    { ambiguous: ['challenges.litigation.otherOutcome'] },
  ),
  passage('documents', '2023年制定行政规范性文件4件，废止2件，现行有效31件。', {
    'disclosure.normativeDocuments.issued': 4,
    'disclosure.normativeDocuments.repealed': 2,
    'disclosure.normativeDocuments.inForce': 31,
  }),
  passage(
    'documents-verbs',
    '全年出台规范性文件3部，宣布失效规范性文件1件，继续有效的规范性文件共18件。',
    {
      'disclosure.normativeDocuments.issued': 3,
      'disclosure.normativeDocuments.repealed': 1,
      'disclosure.normativeDocuments.inForce': 18,
    },
  ),
  passage('documents-zero', '2025年我镇未制发规章和行政规范性文件。', {
    'disclosure.governmentRules.issued': 0,
    'disclosure.normativeDocuments.issued': 0,
  }),
  passage('rules', '市政府制定政府规章2件，废止1件，截至年底现行有效规章26件。', {
    'disclosure.governmentRules.issued': 2,
    'disclosure.governmentRules.repealed': 1,
    'disclosure.governmentRules.inForce': 26,
  }),
  passage(
    'documents-traps',
    '主动公开规章制度类信息5条，解读政策文件12件，审查规范性文件草案9件，公开发展规划1件。',
    {},
    {
      mustNot: [
        { what: 'disclosure.governmentRules.issued', value: 5 },
        { what: 'disclosure.normativeDocuments.issued', value: 12 },
        { what: 'disclosure.normativeDocuments.issued', value: 9 },
        { what: 'disclosure.normativeDocuments.issued', value: 1 },
      ],
    },
  ),
  passage(
    'decisions',
    '2024年作出行政许可决定1,532件，行政处罚决定86件，行政强制决定3件，收取行政事业性收费215.6万元。',
    {
      'disclosure.licensing.decisions': 1532,
      'disclosure.penalties.decisions': 86,
      'disclosure.compulsion.decisions': 3,
      'disclosure.fees.amount': 215.6,
    },
  ),
  passage('decisions-zero', '本单位无行政许可、行政处罚和行政强制事项，无行政事业性收费。', {
    'disclosure.licensing.decisions': 0,
    'disclosure.penalties.decisions': 0,
    'disclosure.compulsion.decisions': 0,
    'disclosure.fees.amount': 0,
  }),
  passage('decisions-bare', '全年办理行政许可46项、行政处罚12宗，未实施行政强制。', {
    'disclosure.licensing.decisions': 46,
    'disclosure.penalties.decisions': 12,
    'disclosure.compulsion.decisions': 0,
  }),
  passage(
    'decisions-traps',
    '公开行政许可事项28项，受理行政许可申请150件，发布行政处罚典型案例6个。',
    {},
    {
      mustNot: [
        { what: 'disclosure.licensing.decisions', value: 28 },
        { what: 'disclosure.licensing.decisions', value: 150 },
        { what: 'disclosure.penalties.decisions', value: 6 },
        { what: 'requests.received.total', value: 150 },
      ],
    },
  ),
  passage('fee', '2025年，全县共发出收费通知3份，收取信息处理费2件，金额1,260元。', {
    'processingFee.notices': 3,
    'processingFee.cases': 2,
    'processingFee.yuan': 1260,
  }),
  passage('fee-zero', '本年度未收取政府信息公开信息处理费。', { 'processingFee.yuan': 0 }),
  passage('fee-any', '依申请提供政府信息未收取任何费用。', { 'processingFee.yuan': 0 }),
  passage(
    'hotline',
    '12345热线受理群众诉求1904件，办结1904件；收到政府信息公开申请2件，办结2件。',
    {
      'requests.received.total': 2,
      'requests.handled.total': 2,
    },
    {
      mustNot: [
        { what: 'requests.received.total', value: 1904 },
        { what: 'requests.handled.total', value: 1904 },
      ],
    },
  ),
  passage(
    'proposals',
    '办理人大代表建议23件、政协提案17件，办结率100%；受理市长信箱来信58件。',
    {},
    {
      mustNot: [
        { what: 'requests.handled.total', value: 23 },
        { what: 'requests.handled.total', value: 17 },
        { what: 'requests.received.total', value: 58 },
      ],
    },
  ),
  passage(
    'numbers-of-all-kinds',
    '依据《条例》第二十条第（八）项，落实“三审三校”，全年举办培训2期，回应网民留言34条，政务微博粉丝3.2万人，电话0558-8931187。',
    {},
    {
      mustNot: [
        { what: 'requests.received.total', value: 34 },
        { what: 'requests.handled.total', value: 34 },
      ],
    },
  ),
  passage(
    'contradiction',
    '全年新收政府信息公开申请50件，上年结转4件，办结51件，结转下年度2件。',
    {
      'requests.received.total': 50,
      'requests.carriedIn.total': 4,
      'requests.handled.total': 51,
      'requests.carriedOver.total': 2,
    },
    { check: 'inconsistent' },
  ),
  passage(
    'contradiction-list',
    '主动公开信息60条，其中机构职能5条、政策文件30条、财政信息20条、人事信息4条。',
    {
      'proactive.total': 60,
    },
    { check: 'inconsistent' },
  ),
  passage(
    'contradiction-all',
    '收到政府信息公开申请21件，已全部办结，其中2件结转下年度继续办理。',
    {
      'requests.received.total': 21,
      'requests.carriedOver.total': 2,
    },
    { check: 'inconsistent', ambiguous: ['requests.handled.total'] },
  ),
  passage(
    'list',
    '2024年网站发布信息318条，其中工作动态200条、公示公告90条、政策解读28条；微信公众号推送信息512条。',
    {
      'website.total': 318,
      'wechat.total': 512,
    },
  ),
  passage('period', '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。', {
    'period.from': 20240101,
    'period.to': 20241231,
  }),
];
