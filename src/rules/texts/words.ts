import { matchesOf, type Match } from '../matches.ts';
import { quoted } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { wordRule } from './rule-of-texts.ts';

/** Latin words that belong into Chinese office texts. */
const USUAL =
  /^(?:app|apps|wps|pdf|ppt|doc|docx|xls|xlsx|ofd|oa|vr|ar|ai|html?|h5|qq|led|ip|ipv\d|id|wifi|gdp|ca|vip|logo|excel|word|email|e-?mail|mail|tel|fax|https?|www|com|cn|gov|org|net|edu|km|kg|mm|cm|kw|mw|co|pm|ppp|bot|epc|iso|cctv|tv|faq|u盾|ukey|sm\d|etc|covid|hpv|pos|atm|url|api|web|pc|ios|android|no)$/i;
/** Addresses of pages and mail. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S*|(?<![\w.-])[\w.-]+@[\w.-]+|(?<![\w-])[\w-]+(?:\.[\w-]+)+/g;

/** Reduplications that are Chinese, and pairs of words that end and begin alike. */
const RIGHT_TWICE =
  /^(?:(.)\1\1\1|[一二三四五六七八九十两每逐][^]{1,2}[一二三四五六七八九十两每逐][^]{1,2}|研究研究|讨论讨论|商量商量)$/;

export const wordRules: readonly Rule[] = [
  wordRule(
    {
      id: 'foreign-word',
      severity: 'hint',
      title: '中文里的外文词',
      explanation:
        '正文里夹着外文词或拼音，多是复制、翻译带进来的；通用的缩写（APP、PDF 等）不提。',
      source: { text: '样本年报：“生活 and 经济社会活动”', mark: 'seen' },
    },
    foreignWords,
    (matches) => {
      const found = matches.map(({ words }) => words);
      return { found, says: `夹有外文${quoted(found)}，请核对。` };
    },
  ),
  wordRule(
    {
      id: 'doubled-word',
      severity: 'hint',
      title: '重复的字词',
      explanation: '同一个字词连写了两遍，如“的的”“进行进行”“政府政府”。',
      source: { text: '已发布年报中重复的字词', mark: 'seen' },
    },
    doubledWords,
    (matches) => {
      const found = matches.map(({ words }) => words);
      return { found, says: `字词重复：${quoted(found)}。` };
    },
  ),
];

/** Words of Latin letters, one or several. */
const FOREIGN = /(?<![\w-])[A-Za-z\u00c0-\u024f]+(?:\s+[A-Za-z\u00c0-\u024f]+)*(?![\w-])/g;

/** Words in small letters between Chinese ones; capitals are mostly names. */
function foreignWords(text: string): readonly Match[] {
  if (!/[\u4e00-\u9fa5]/.test(text)) return [];
  const plain = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  return matchesOf(plain, FOREIGN).filter(({ words }) => {
    const isUsual = (part: string) => USUAL.test(part) || /^[A-Z]+s?$/.test(part);
    return words.length >= 2 && !words.split(/\s+/).every(isUsual);
  });
}

/** Only what no two words can make by standing side by side, as 为了了解 and 针对对象 do. */
const TWICE = /(?<!目)的的(?!确)|([，。；、])\1|([\u4e00-\u9fa5]{2,5})\2/g;
const SIDE_BY_SIDE =
  /^(?:政府政府(?:信息|网站|服务|采购|工作|公报|门户|机关)|信息信息化|管理管理员)/;

function doubledWords(text: string): readonly Match[] {
  return matchesOf(text, TWICE)
    .filter(({ words }) => !RIGHT_TWICE.test(words))
    .filter(({ start }) => !SIDE_BY_SIDE.test(text.slice(start, start + 8)));
}
