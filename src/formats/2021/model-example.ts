import { format2021 } from './format.ts';

/** A report to write by: 安澜县住房和城乡建设局, which does not exist, in words of our own. */

const AGENCY = '安澜县住房和城乡建设局';
const YEAR = 2024;
const TITLE = `${AGENCY}${String(YEAR)}年政府信息公开工作年度报告`;

const NONE = {
  naturalPerson: 0,
  business: 0,
  research: 0,
  publicInterest: 0,
  legalServices: 0,
  otherOrganization: 0,
};

const NO_CASES = { upheld: 0, corrected: 0, otherOutcome: 0, pending: 0 };

/** The report as its JSON file, without the sums. */
export const modelExample = JSON.stringify({
  kind: 'ogi-annual-report',
  schemaVersion: 1,
  format: format2021.id,
  agency: { name: AGENCY, kind: 'department', level: 'county' },
  year: YEAR,
  date: '2025-01-20',
  contact: '',
  preamble: format2021.preamble.replace('{title}', TITLE).replace('{year}', String(YEAR)),
  overview: {
    proactive: [
      '2024年，我局在县政府门户网站主动公开政府信息132条，其中政策文件9条，规划计划6条，财政信息8条，工程建设项目信息64条，住房保障信息31条，其他信息14条。',
      '围绕老旧小区改造、农村危房改造、物业服务三项群众关心的工作，按月公开实施计划、资金安排和完成情况，随文发布图解、问答等解读材料12篇。',
      '全年作出行政许可决定186件、行政处罚决定37件，未作出行政强制决定，决定信息自作出之日起7个工作日内公示。',
      '全年行政事业性收费12.6万元，收费项目、标准和依据在办事窗口和网站同时公开。',
    ].join(''),
    onRequest: [
      '2024年，我局新收政府信息公开申请25件，上年结转1件。新收申请中，自然人申请19件，法人或其他组织申请6件。',
      '全年办结政府信息公开申请25件，其中予以公开12件，部分公开4件，不予公开3件，无法提供4件，不予处理1件，其他处理1件。结转下年度继续办理1件，尚在法定期限内。',
      '不予公开的申请中，保护第三方合法权益1件，属于三类内部事务信息1件，属于行政执法案卷1件。',
      '申请由办公室统一登记，承办科室提出意见，法规科审核答复文书，答复前主动与申请人沟通需求。',
      '因政府信息公开被申请行政复议2件，结果均为维持；被提起行政诉讼1件，为复议后起诉，结果维持。',
    ].join(''),
    management: [
      '全年制发行政规范性文件2件，废止1件，现行有效9件，在网站“法规文件”栏目集中展示，逐件标注有效性，提供可下载的文本。',
      '拟制公文时同步确定公开属性，不予公开的须写明依据，由分管负责人审定。',
      '公开前由科室自查、办公室复核、保密员审查，没有发生泄密和公开个人隐私的情形。',
      '对已公开的信息每半年清理一次，更新办事指南21项，撤下失效信息18条。',
    ].join(''),
    platform: [
      '县政府门户网站我局专栏设一级栏目7个、二级栏目23个，栏目名称和顺序与县级公开目录一致。',
      '“安澜住建”政务新媒体全年发布信息96条，与网站同一来源、同步更新。',
      '在局办事大厅设查阅点1处，配备查询电脑和纸质资料，安排专人解答；为老年人提供大字版办事指南。',
    ].join(''),
    oversight: [
      '办公室承担政府信息公开日常工作，各科室确定1名联络员。',
      '公开工作列入科室年度考核，每季度通报一次栏目更新和申请办理情况。',
      '全年组织业务培训2次，参加64人次，重点讲解答复文书的说理和个人信息保护。',
      '通过网站和窗口收到公众意见9条，逐条回复，并用于改进栏目。2024年没有发生责任追究情形。',
    ].join(''),
  },
  disclosure: {
    governmentRules: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 2, repealed: 1, inForce: 9 },
    licensing: { decisions: 186 },
    penalties: { decisions: 37 },
    compulsion: { decisions: 0 },
    fees: { amount: '12.6' },
  },
  requests: {
    received: { ...NONE, naturalPerson: 19, business: 4, legalServices: 1, otherOrganization: 1 },
    carriedIn: { ...NONE, naturalPerson: 1 },
    granted: { ...NONE, naturalPerson: 9, business: 2, legalServices: 1 },
    partiallyGranted: { ...NONE, naturalPerson: 3, business: 1 },
    stateSecret: NONE,
    forbiddenByLaw: NONE,
    securityAndStability: NONE,
    thirdPartyRights: { ...NONE, naturalPerson: 1 },
    internalAffairs: { ...NONE, naturalPerson: 1 },
    deliberative: NONE,
    enforcementFile: { ...NONE, business: 1 },
    administrativeInquiry: NONE,
    notHeld: { ...NONE, naturalPerson: 3 },
    wouldNeedCreation: { ...NONE, naturalPerson: 1 },
    stillUnclear: NONE,
    petition: NONE,
    repeated: { ...NONE, naturalPerson: 1 },
    publicPublication: NONE,
    excessive: NONE,
    confirmation: NONE,
    correctionOverdue: NONE,
    feeOverdue: NONE,
    other: { ...NONE, otherOrganization: 1 },
    carriedOver: { ...NONE, naturalPerson: 1 },
  },
  challenges: {
    reconsideration: { ...NO_CASES, upheld: 2 },
    directLitigation: NO_CASES,
    litigationAfterReconsideration: { ...NO_CASES, upheld: 1 },
  },
  problems: [
    '上一年度查找出的栏目更新不均衡问题，已通过建立更新台账、按月提醒加以解决，没有再出现超期未更新的栏目。2024年的工作仍有以下不足：',
    '一是工程建设项目信息公开不够及时，部分进展由参建单位报送，逐级审核用时较长。下一步，把报送时限写入项目管理办法，每月10日前公开上月进展，逾期的在局内通报。',
    '二是政策解读形式偏少，图解和问答以外的方式用得不多。下一步，凡涉及群众切身利益的文件，除随文解读外，到社区、工地当面讲解，每季度不少于1次。',
    '三是个别答复文书说理不够充分，引用依据不够完整。下一步，编印答复文书范本，对复议、诉讼案件逐件复盘，由法规科每半年抽查一次答复质量。',
  ].join('\n'),
  otherMatters: '2024年，我局未收取信息处理费。没有其他需要报告的事项。',
  waivers: [],
  notes: [],
});
