import type { TableSection } from '../../form/index.ts';

export const requests: TableSection = {
  kind: 'table',
  id: 'requests',
  numeral: '三',
  heading: '三、收到和处理政府信息公开申请情况',
  headingAliases: ['收到和处理政府信息公开申请的情况', '依申请公开政府信息情况'],
  shortName: '依申请公开',
  sheetName: '申请',
  help: {
    mustSay: [
      '本年新收的申请、上年结转的申请、办理结果和结转下年度继续办理的申请，按申请人分列。',
      '部分公开、部分不公开的申请只计一次，计入“（二）部分公开”，不再计入其他情形。',
      '“三、本年度办理结果”既包括新收的，也包括上年结转的；“一”不包括上年结转的。',
    ],
    sentBack: [
      '某一列不平衡：第一项加第二项之和，必须等于第三项加第四项之和，每一列都要平。',
      '没有发生的事项留空。没有就填 0，空白不等于 0。',
    ],
    example: '新收 9 件、上年结转 1 件，办结 8 件，则“四、结转下年度继续办理”填 2。',
    source: '国办公开办函〔2021〕30号格式表三及其勾稽关系',
  },
  table: {
    id: 'requests',
    name: '表三',
    arrangement: 'stacked',
    carry: { from: 'carriedOver', to: 'carriedIn' },
    widths: [8, 20, 65, 9, 9, 9, 9, 9, 9, 9],
    identities: [
      {
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
      },
    ],
    blocks: [
      {
        above: [{ label: '申请人情况', spoken: false }],
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        rowHeads: true,
        columns: [
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
        ],
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
            children: [
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
              {
                id: 'otherwiseClosed',
                label: '（六）其他处理',
                children: [
                  {
                    id: 'correctionOverdue',
                    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                  },
                  {
                    id: 'feeOverdue',
                    label:
                      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                  },
                  { id: 'other', label: '3.其他' },
                ],
              },
              {
                id: 'handled',
                label: '（七）总计',
                aliases: ['总计', '合计'],
                sum: [
                  'granted',
                  'partiallyGranted',
                  'refused',
                  'unavailable',
                  'notProcessed',
                  'otherwiseClosed',
                ],
              },
            ],
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
};
