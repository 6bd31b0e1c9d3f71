/** A whole real report to look at: 原州区司法局 2023. In table 四 its source prints the 9 ambiguously. */

const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganization',
  'total',
] as const;

const REQUEST_ROWS = [
  'received',
  'carriedIn',
  'granted',
  'partiallyGranted',
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberative',
  'enforcementFile',
  'administrativeInquiry',
  'notHeld',
  'wouldNeedCreation',
  'stillUnclear',
  'petition',
  'repeated',
  'publicPublication',
  'excessive',
  'confirmation',
  'correctionOverdue',
  'feeOverdue',
  'other',
  'handled',
  'carriedOver',
] as const;

const OUTCOMES = ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'] as const;

function zeros(keys: readonly string[]): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, 0]));
}

/** The report as its JSON file. */
export const example = JSON.stringify({
  kind: 'ogi-annual-report',
  schemaVersion: 1,
  format: '2021',
  agency: { name: '原州区司法局', kind: 'department', level: 'county' },
  year: 2023,
  date: null,
  contact: '',
  preamble:
    '根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现发布《原州区司法局2023年政府信息公开工作年度报告》，本报告统计数据从2023年1月1日至12月31日。',
  overview: {
    proactive:
      '2023年主动公开政府信息21条，其中部门预算6条，部门决算3条，双随机一公开6条，部门信息公开3条，意见征集3条。2023年微信公众号共发布356条。',
    onRequest: '2023年，我局未收到依申请公开政府信息。',
    management:
      '一是不断完善政务公开机制。高度重视政府信息公开工作，加强组织领导，逐步健全“主要领导亲自抓、分管领导具体抓、责任科室抓落实”的工作机制，严格遵守“三审制”原则，理顺政府信息公开审查流程，推进政府信息公开工作规范化、制度化。二是不断提高政务公开质量。注重信息质量。重点公开政策文件、业务数据、重点领域等政务信息。加强网站建设，梳理政府信息公开网站目录及内容。严格规范操作，认真遵循政府信息公开基本原则和工作机制，本着“应公开尽公开”“公开不涉密，涉密不公开”的要求，做到“依法公开，真实公正，注重实效，有利监督”，依照“三审制”程序公开信息，定期公开经常性工作信息，按要求公开阶段性工作信息，使政府信息公开工作规范化、制度化、常态化。',
    platform:
      '加强“原州司法”微信公众号的运营管理。指定人员负责运营，严格落实信息发布相关制度，围绕群众关切事项，加大重点领域信息公开力度，切实提高依法行政透明度。',
    oversight:
      '持续注重政务公开实效，推进政务公开服务，结合司法行政部门实际，将政务公开与提高公共法律服务水平相结合，发挥政府对人民群众生产、生活 and 经济社会活动的服务作用。在工作开展过程中加强对各责任科室的信息发布考核，避免出现信息错误表述、信息更新不及时的情况。2023 年未发生责任追究情况。',
  },
  disclosure: {
    governmentRules: zeros(['issued', 'repealed', 'inForce']),
    normativeDocuments: zeros(['issued', 'repealed', 'inForce']),
    licensing: zeros(['decisions']),
    penalties: zeros(['decisions']),
    compulsion: zeros(['decisions']),
    fees: { amount: '0' },
  },
  requests: Object.fromEntries(REQUEST_ROWS.map((row) => [row, zeros(COLUMNS)])),
  challenges: {
    reconsideration: zeros(OUTCOMES),
    directLitigation: { ...zeros(OUTCOMES), otherOutcome: 9, total: 9 },
    litigationAfterReconsideration: zeros(OUTCOMES),
  },
  problems:
    '2023年,在区人民政府政务公开办公室的指导下,政务公开工作取得了一定成效,但离上级要求和公众需求还有一定差距,主要存在以下问题:一是政务公开的队伍有待进一步充实,工作人员力量上有待增强、能力上有待提升。二是政务公开的实用性有待提高,涉及公众切身利益、需要公众广泛知晓的政策解读公开内容与形式不够丰富。\n下一步,我局将进一步加大政务公开工作的力度。一是加强队伍建设。提高工作人员思想认识和工作站位,深入学习政府信息公开相关知识,不断深化公开的理念。二是深化政务公开。完善细化政务公开目录,拓展规范信息公开内容,主动回应关切,畅通咨询渠道,确保政府公开信息的完整性和准确性,切实满足公众的需求。',
  otherMatters:
    '一是为深入贯彻落实《法治政府建设实施纲要(2021—2025年)》,扎实推进法治政府建设,及时公开法治政府建设工作开展情况。全面落实行政规范性文件“三统一”制度,强化源头把控,严把规范性文件制发“入口”关,严格按照《原州区行政规范性文件制定和管理办法》,对未经合法性审核或经审核不合法的规范性文件,一律不得提交集体审议,从源头上防止违法文件的出台。严格落实国务院《重大行政决策程序暂行条例》和自治区相关规定,坚决落实重大行政决策合法性审查和规范性文件合法性审核机制，及时制定并公开了《原州区2023年度重大行政决策事项目录》，积极推进依法决策、科学决策水平。\n二是本机关2023年未收到政府信息公开申请，未收取信息处理费。',
  waivers: [],
  notes: [],
});
