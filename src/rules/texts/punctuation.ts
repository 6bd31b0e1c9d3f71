import { excerptAround } from '../excerpt.ts';
import { matchesOf, type Match } from '../matches.ts';
import { quoted } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { wordRule } from './rule-of-texts.ts';

const HAN = '\\u4e00-\\u9fa5';
/** Chinese words and the marks that belong to them. */
const WIDE = `${HAN}“”‘’《》（）【】〔〕、，。；：！？…—％`;

const HALF_WIDTH = new RegExp(
  `(?<=[${WIDE}\\d])[,;:?!](?=[${WIDE}\\s]|$)|(?<=[${WIDE}])[,;:?!](?=\\d)|(?<=[${HAN}”》）])\\.(?![\\w.])|[()](?=[${WIDE}])|(?<=[${WIDE}])[()]`,
  'gm',
);

/** Between two Chinese words, or between a number and a Chinese word; not where a paragraph begins. */
const SPACE = new RegExp(
  `(?<=[${WIDE}])[ \\t\\u00a0\\u3000]+(?=[${WIDE}\\d])|(?<=\\d)[ \\t\\u00a0\\u3000]+(?=[${WIDE}])|(?<=\\d)[ \\u00a0]+(?=\\d)`,
  'g',
);

const STYLE = { text: '中文标点的通行用法；样本年报', mark: 'derived' } as const;

export const punctuationRules: readonly Rule[] = [
  wordRule(
    {
      id: 'half-width-punctuation',
      severity: 'hint',
      title: '中文里的半角标点',
      explanation: '中文正文用全角标点。每段文字只提示一次。',
      source: STYLE,
    },
    (text) => matchesOf(text, HALF_WIDTH),
    (found) => {
      const marks = [...new Set(found.map(({ words }) => words))].join(' ');
      const says = `有 ${String(found.length)} 处半角标点（${marks}），中文里应用全角。`;
      return { found: [marks], numbers: [found.length], says };
    },
  ),
  wordRule(
    {
      id: 'inner-space',
      severity: 'hint',
      title: '句中的空格',
      explanation:
        '中文的字与字、数字与字之间不留空格，多是排版或复制时带进来的。每段文字只提示一次。',
      source: { text: '样本年报：“2023 年”', mark: 'seen' },
    },
    (text) => matchesOf(text, SPACE),
    (found, text, { start, end }) => {
      const around = excerptAround(text, { start: start - 1, end: end + 1 });
      const says = `有 ${String(found.length)} 处空格，如“${around}”。`;
      return { found: [around], numbers: [found.length], says };
    },
  ),
  wordRule(
    {
      id: 'unbalanced-marks',
      severity: 'hint',
      title: '引号和括号成对',
      explanation: '引号、书名号和括号要成对：有头有尾，不交叉。',
      source: STYLE,
    },
    unbalanced,
    (found, text) => {
      const words = found.map((one) => excerptAround(text, one));
      return { found: words, says: `引号或括号不成对：${quoted(words)}。` };
    },
  ),
];

const OPENING = '“‘《〈（(【〔［';
const CLOSING = '”’》〉）)】〕］';
/** Full-width and half-width brackets close each other. */
const KINDS = ['“”', '‘’', '《》', '〈〉', '（）()', '【】', '〔〕［］'];

function kindOf(mark: string): number {
  return KINDS.findIndex((kind) => kind.includes(mark));
}

/** Marks that open and never close, or close what was never opened, paragraph by paragraph. */
function unbalanced(text: string): readonly Match[] {
  const found: number[] = [];
  let open: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const mark = text.charAt(at);
    if (at === text.length || mark === '\n') {
      for (const one of open) found.push(one);
      open = [];
    } else if (OPENING.includes(mark)) {
      open.push(at);
    } else if (CLOSING.includes(mark)) {
      const last = open[open.length - 1];
      if (last !== undefined && kindOf(text.charAt(last)) === kindOf(mark)) open.pop();
      else if (!isItemNumber(text, at)) found.push(at);
    }
  }
  return found.map((at) => ({ words: text.charAt(at), start: at, end: at + 1 }));
}

/** `1）` and `一）` number an item and open nothing. */
function isItemNumber(text: string, at: number): boolean {
  return /(?:^|[\n。；;，：\s])[\d一二三四五六七八九十]{1,2}$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
}
