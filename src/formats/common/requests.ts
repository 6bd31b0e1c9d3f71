import type { Column, Identity, Row, TableSection } from '../../form/index.ts';

const balance: Identity = {
  id: 'requests.balance',
  left: [
    { row: 'received', name: '新收' },
    { row: 'carriedIn', name: '上年结转' },
  ],
  right: [
    { row: 'handled', name: '办理' },
    { row: 'carriedOver', name: '结转下年' },
  ],
  statement: '第一项加第二项之和，等于第三项加第四项之和',
  fromNothing: '没有新收和结转来的，却有结果。',
  source: '表三左上角印明的勾稽关系',
};

const columns: readonly Column[] = [
  { id: 'naturalPerson', label: '自然人' },
  {
    id: 'organizations',
    label: '法人或其他组织',
    children: [
      { id: 'business', label: '商业企业', aliases: ['企业'] },
      { id: 'research', label: '科研机构' },
      { id: 'publicInterest', label: '社会公益组织' },
      { id: 'legalServices', label: '法律服务机构' },
      { id: 'otherOrganization', label: '其他' },
    ],
  },
  {
    id: 'total',
    label: '总计',
    aliases: ['合计'],
    sum: ['naturalPerson', 'organizations'],
  },
];

/** （一） to （五） under 三、本年度办理结果. */
const results: readonly Row[] = [
  { id: 'granted', label: '（一）予以公开' },
  {
    id: 'partiallyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    aliases: ['部分公开'],
  },
  {
    id: 'refused',
    label: '（三）不予公开',
    children: [
      { id: 'stateSecret', label: '1.属于国家秘密' },
      { id: 'forbiddenByLaw', label: '2.其他法律行政法规禁止公开' },
      { id: 'securityAndStability', label: '3.危及“三安全一稳定”' },
      { id: 'thirdPartyRights', label: '4.保护第三方合法权益' },
      { id: 'internalAffairs', label: '5.属于三类内部事务信息' },
      { id: 'deliberative', label: '6.属于四类过程性信息' },
      { id: 'enforcementFile', label: '7.属于行政执法案卷' },
      { id: 'administrativeInquiry', label: '8.属于行政查询事项' },
    ],
  },
  {
    id: 'unavailable',
    label: '（四）无法提供',
    children: [
      { id: 'notHeld', label: '1.本机关不掌握相关政府信息' },
      { id: 'wouldNeedCreation', label: '2.没有现成信息需要另行制作' },
      { id: 'stillUnclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    id: 'notProcessed',
    label: '（五）不予处理',
    children: [
      { id: 'petition', label: '1.信访举报投诉类申请' },
      { id: 'repeated', label: '2.重复申请' },
      { id: 'publicPublication', label: '3.要求提供公开出版物' },
      { id: 'excessive', label: '4.无正当理由大量反复申请' },
      { id: 'confirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

const handled: Row = {
  id: 'handled',
  label: '（七）总计',
  aliases: ['总计', '合计'],
  sum: ['granted', 'partiallyGranted', 'refused', 'unavailable', 'notProcessed', 'otherwiseClosed'],
};

/**
 * Section 三 with its table, as every edition has it. `otherwiseClosed` is （六）其他处理, with rows of
 * its own or without.
 */
export const requestsOf = (otherwiseClosed: Row): TableSection => ({
  kind: 'table',
  id: 'requests',
  numeral: '三',
  heading: '三、收到和处理政府信息公开申请情况',
  headingAliases: ['收到和处理政府信息公开申请的情况', '依申请公开政府信息情况'],
  shortName: '依申请公开',
  sheetName: '申请',
  table: {
    id: 'requests',
    name: '表三',
    arrangement: 'stacked',
    carry: { from: 'carriedOver', to: 'carriedIn' },
    widths: [8, 20, 65, 9, 9, 9, 9, 9, 9, 9],
    identities: [balance],
    blocks: [
      {
        above: [{ label: '申请人情况', spoken: false }],
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        rowHeads: true,
        columns,
        rows: [
          {
            id: 'received',
            label: '一、本年新收政府信息公开申请数量',
            aliases: ['本年新收政府信息公开申请数量'],
          },
          {
            id: 'carriedIn',
            label: '二、上年结转政府信息公开申请数量',
            aliases: ['上年结转政府信息公开申请数量', '上年转结政府信息公开申请数量'],
          },
          {
            id: 'results',
            label: '三、本年度办理结果',
            spoken: false,
            children: [...results, otherwiseClosed, handled],
          },
          {
            id: 'carriedOver',
            label: '四、结转下年度继续办理',
            aliases: ['结转下年度继续办理', '转结下年度继续办理'],
          },
        ],
      },
    ],
  },
});
