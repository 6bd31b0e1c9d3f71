/**
 * Words of this field that a quote may begin with, or end before. Neither a dictionary nor the
 * browser's segmenter, whose data differ: where none of them stands, a mark or number does.
 */
const WORDS = [
  '政府信息 政务公开 主动公开 信息公开 依申请 信息处理费 收费 公开 申请 制发 发布 现行有效',
  '收到 受理 新收 接收 办理 办结 答复 回复 结转 尚未 未收 未发 没有 其中 审结 维持 纠正 撤回 补正',
  '自然人 法人 其他组织 商业企业 科研机构 社会公益 法律服务 行政 规范性文件 规章 复议 诉讼',
  '我局 我市 我区 我县 我镇 我街 我委 我厅 我办 我省 我单位 我机关 本机关 本单位 本部门 本局 本级 本市 本区 本县 本镇 本街',
  '全年 本年 全市 全区 全县 全镇 全省 全局 上年 上一年 去年 下年 下一年 往年 累计 合计 总计 共计 分别 全部',
  '按照 按时 按期 依法 及时 通过 根据 予以 不予 部分 无法 不再 另行 同比 增长 下降 减少 增加 主要 相关 有关 具体',
  '规定 法定 时限 案件 许可 处罚 强制 工作 情况 结果 渠道 平台 网站 方式 数量 总数 文件 期限 组织 开展 举办 召开 完成',
]
  .join(' ')
  .split(' ');

/** Words of one sign, where what follows shows that they are one. */
const SHORT =
  '申请人(?!民)|共(?=[收受办有发公答制\\d])|均(?=[已按获为予未])|已(?=[按办答公全])|占(?=[比总\\d])|在(?=[法规时期])|并(?=[按于已全予依])|较(?=[上去])|因(?=申)';
/** With these before them they are the second half of a word: 接收到, 行政复议. */
const HALF = '(?<!接|回|行政)';
const ENDS = '(?<=(?<![目标])的)(?!确)|(?<=了)(?<!为了)(?![解结如])';

const BORDERS = new RegExp(`${HALF}(?=${WORDS.join('|')}|${SHORT})|${ENDS}`, 'g');

/** Where one of them begins, and behind 的 and 了. */
export function wordBordersIn(text: string): readonly number[] {
  return [...text.matchAll(BORDERS)].map(({ index }) => index);
}
