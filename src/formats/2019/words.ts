import { decisionWords, documentWords, word, wordsOf } from '../common/words.ts';

/** How reports of this edition speak; of table 二 hardly more than the form's own labels was seen. */
export const words = wordsOf([
  ...documentWords,
  word('newlyMade', '新制作 本年新制作 本年新制作数量 新制作数量 制作'),
  word('newlyPublished', '新公开 本年新公开 本年新公开数量 新公开数量'),
  word('totalPublic', '对外公开总数量 对外公开总数 对外公开总量 累计对外公开'),
  word('issued', '制发 制定 印发 出台 新制发 新制定 新出台 新印发'),
  word('outOfForce', '废止 宣布废止 失效 宣布失效 现行有效 继续有效'),
  word('cleared', '清理'),
  ...decisionWords,
  word('otherServices', '其他对外管理服务事项 其他对外管理服务'),
  word('previousItems', '上一年项目数量'),
  word('change', '本年增/减 增/减 本年增减'),
  word('procurement', '政府集中采购 集中采购 政府集中采购项目 政府采购项目'),
]);
