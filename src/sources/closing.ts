import type { Piece } from './block.ts';

/** The end of a text apart from what a page or a letter has below it. */
export interface CutClosing {
  readonly kept: readonly Piece[];
  readonly signature: readonly Piece[];
  readonly foot: readonly Piece[];
}

/** What pages print below an article. */
const FOOT =
  /^(?:【?\s*(?:打印|关闭|返回|分享|收藏|纠错|字体|责任编辑|编辑|审核|来源|浏览次数|点击数?|扫一扫|扫码|上一[篇条]|下一[篇条]|相关(?:链接|阅读|文档|稿件|附件|信息)|附件|友情链接|网站地图|联系我们|关于我们)(?:本页|窗口|顶部|到)?.{0,12}?(?=$|[\s:：】)）|｜\d])|主办单位|主办[:：]|承办[:：]|版权所有|Copyright|©|技术支持|.{0,8}网站标识码|.{0,3}ICP备|.{0,4}公网安备)/iu;
/** Longer lines are text. */
const LONGEST_FOOT = 60;
const DATE = /^[（(]?\s*(?:19|20)\d\d\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?\s*[）)]?$/;
const CHINESE_DATE =
  /^[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/;

/** Takes the foot of a page and the signature with its date off the end of a report. */
export function cutClosing(lines: readonly Piece[]): CutClosing {
  const from = lines.findIndex(({ text }, index) => index > 0 && isFoot(text.trim()));
  const body = from === -1 ? lines : lines.slice(0, from);
  const foot = from === -1 ? [] : lines.slice(from);
  let end = body.length;
  const isDate = (at: number) => isDateLine(body[at]?.text ?? '');
  if (isDate(end - 1)) end -= 1;
  const last = body[end - 1]?.text.trim() ?? '';
  const isName = end > 1 && last.length <= 30 && !/[。，；：、]/.test(last) && last !== '无';
  if (isName && end < body.length) end -= 1;
  return { kept: body.slice(0, end), signature: body.slice(end), foot };
}

function isFoot(text: string): boolean {
  return text.length <= LONGEST_FOOT && !/[。；]/.test(text) && FOOT.test(text);
}

function isDateLine(text: string): boolean {
  const plain = text.replace(/\s+/g, '');
  return DATE.test(plain) || CHINESE_DATE.test(plain);
}
