import { PARTICULARS, type Agency, type Finding } from '../../report/index.ts';
import type { CheckContext, TextEntry } from '../context.ts';
import { quoted, toPassage } from '../passage.ts';
import type { Rule, RuleInfo } from '../rule.ts';
import { toReplacingFix, type Replacement } from './replacements.ts';
import { textRule } from './rule-of-texts.ts';

/** A place larger than a town, by the last word of its name. */
const PLACE = /(省|自治区|市|县|区|州|盟|旗)(?:人民政府)?$/;

/** What an agency calls itself, by how its name ends; the first that fits, the usual word first. */
const SELF: readonly { readonly ending: RegExp; readonly words: string }[] = [
  { ending: /镇(?:人民政府)?$/, words: '镇' },
  { ending: /乡(?:人民政府)?$/, words: '乡' },
  { ending: /街道(?:办事处|办)?$/, words: '街道 办 办事处 街' },
  { ending: PLACE, words: '' },
  { ending: /(?:人民政府|政府)办公(?:厅|室)$/, words: '办 厅 室' },
  { ending: /办公室$/, words: '办 室 委' },
  { ending: /管理委员会$|管委会$/, words: '委 管委会 区 办' },
  { ending: /委员会$|委$/, words: '委 局 会' },
  { ending: /局$/, words: '局' },
  { ending: /厅$/, words: '厅' },
  { ending: /部$/, words: '部' },
  { ending: /署$/, words: '署' },
  { ending: /中心$/, words: '中心' },
  { ending: /(?:支|大|总)队$/, words: '队 支队 大队 总队' },
  { ending: /院$/, words: '院' },
  { ending: /办$/, words: '办' },
];

/** Words for an office, and for a place no office of another kind calls its own. */
const OFFICES = ['局', '委', '厅', '部', '署', '院', '中心'];
const TOWNS = ['镇', '乡', '街道'];
/** `我部分`, `我会同`, `我区域` … are other words. */
const OWN_WORD = /(?<![自本敌])我(局|委|厅|部|署|院|中心|镇|乡|街道|县)(?![员托分队署级长外域情])/g;

const ownWord: RuleInfo = {
  id: 'own-word',
  chapter: 'texts',
  severity: 'warning',
  title: '机关的自称',
  explanation:
    '机关怎样称呼自己要与名称相符：镇的年报不写“我局”，局的年报不写“我镇”。多是从别处复制来的文字。',
  source: { text: '已发布年报：某镇的年报写“我局积极配合调整”', mark: 'seen' },
};

export const ownWordRules: readonly Rule[] = [
  { ...ownWord, check: foreignSelves },
  textRule(
    {
      id: 'own-name',
      severity: 'warning',
      title: '开头段落中的机关名称',
      explanation: '开头段落引用的年报名称要写本机关的名称。',
      source: { text: '年报标题的格式', mark: 'derived' },
    },
    foreignNames,
  ),
];

/** One finding a text, with one click for its words and one for those of the whole report. */
function foreignSelves(context: CheckContext): readonly Finding[] {
  const { agency, texts } = context;
  const own = ownWordOf(agency);
  const selves = texts.flatMap((entry) => foreignSelvesIn(agency, entry));
  const toReplacement = ({ at, start, words }: Self): Replacement => {
    return { at, start, end: start + words.length, words: own };
  };
  return texts.flatMap((entry): readonly Finding[] => {
    const here = selves.filter(({ at }) => at === entry.at);
    const [first] = here;
    if (first === undefined) return [];
    const found = here.map(({ words }) => words);
    const range = { start: first.start, end: first.start + first.words.length };
    const says = `写有${quoted(found)}，与机关名称“${agency.name}”不符。`;
    const fix = toReplacingFix(context, {
      change: `${[...new Set(found)].join('、')} → ${own}`,
      why: `${entry.name}${here.length > 1 ? ` ${String(here.length)} 处` : ''}`,
      own: here.map(toReplacement),
      alike: { all: selves.map(toReplacement), to: `“${own}”` },
    });
    return [{ ...toPassage(ownWord, entry, { found, range, says }), fixes: [fix] }];
  });
}

function foreignNames(context: CheckContext, entry: TextEntry, rule: RuleInfo): readonly Finding[] {
  const { name } = context.agency;
  if (entry.at !== PARTICULARS.preamble || name === '') return [];
  return ownNames(context, entry)
    .filter(({ words }) => !sameName(words, name))
    .map(({ at, start, words }): Finding => {
      const range = { start, end: start + words.length };
      const says = `年报名称里写的是“${words}”，本机关是“${name}”。`;
      const fix = toReplacingFix(context, {
        ...{ change: `${words} → ${name}`, why: entry.name, own: [{ at, ...range, words: name }] },
      });
      return { ...toPassage(rule, entry, { found: [words], range, says }), fixes: [fix] };
    });
}

/** How an agency's own sentences name it: `我局`, `我镇`, `我县`; `本机关` where its name does not tell. */
export function ownWordOf({ name }: Pick<Agency, 'name'>): string {
  const plain = name.trim();
  const self = SELF.find(({ ending }) => ending.test(plain));
  const [word = ''] = self?.words.split(' ') ?? [];
  const place = word === '' ? PLACE.exec(plain)?.[1] : undefined;
  const own = place ?? word;
  return own === '' ? '本机关' : `我${own === '自治区' ? '区' : own}`;
}

/** A name in a text, as it stands there. */
interface Self {
  readonly at: string;
  readonly start: number;
  readonly words: string;
}

function foreignSelvesIn({ name, kind }: Agency, { at, text }: TextEntry): readonly Self[] {
  const self = SELF.find(({ ending }) => ending.test(name));
  if (self === undefined) return [];
  const own = self.words.split(' ');
  const isPlace = self.words === '' || kind === 'government';
  const isForeign = (word: string) => {
    if (own.includes(word) || name.includes(word)) return false;
    // A county's office speaks of “我县”; a town or street is nobody's but its own.
    return OFFICES.includes(word) || TOWNS.includes(word) || (isPlace && word === '县');
  };
  return [...text.matchAll(OWN_WORD)].flatMap(({ 0: words, 1: word = '', index }) =>
    isForeign(word) ? [{ at, start: index, words }] : [],
  );
}

function ownNames({ format }: CheckContext, { at, text }: TextEntry): readonly Self[] {
  const { reportName } = format.demands.texts;
  const title = new RegExp(`《([^《》]+?)(?:20\\d\\d\\s*年度?)(?:${reportName})[^《》]*》`, 'g');
  return [...text.matchAll(title)].map(({ 1: name = '', index }) => {
    const words = name.trim();
    return { at, start: index + 1 + name.indexOf(words), words };
  });
}

/** The full name and the short one without the place before it. */
function sameName(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')];
  return x.endsWith(y) || y.endsWith(x);
}
