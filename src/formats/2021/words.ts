import { decisionWords, documentWords, word, wordsOf } from '../common/words.ts';

/** How reports of this edition speak. */
export const words = wordsOf([
  ...documentWords,
  word(
    'issued',
    '制发 制定 印发 出台 新制发 新制定 制定出台 制定印发 制定并公开 制定发布 制发公开 新制定公开 新出台 新印发 制定公布 制发数 制作 新制作 制定公开 制定并印发 制定并发布 起草印发',
  ),
  word('issuedMaybe', '发布 新发布 新公布'),
  word('repealed', '废止 宣布废止 失效 宣布失效 废止和失效 废止失效 废止数 废止或失效 废止、失效'),
  word('cleared', '清理'),
  word('inForce', '现行有效 继续有效 有效 保留 现行 继续执行 继续保留 保留有效 现存有效 现有'),
  ...decisionWords,
]);
