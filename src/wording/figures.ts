import { toClauses, type Clause } from './clauses.ts';
import type { Lexicon } from './find-words.ts';
import { toPlainText, type PlainText } from './plain-text.ts';
import { tokenise } from './tokenise.ts';

/** A number of a text, with its place in the text as typed. */
export interface Figure {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** A number in the order of the text, with what matters to lists and shares. */
export interface FigureInContext extends Figure {
  /** `%` for a percentage. */
  readonly unit: string;
  readonly approximate: boolean;
  /** Marks of the words before it in its clause, back to the number before. */
  readonly marks: ReadonlySet<string>;
  /** Marks of the words behind it, where it is the last number of its clause. */
  readonly behind: ReadonlySet<string>;
  readonly sentence: number;
  /** 0 outside brackets, else the running number of the bracket it stands in. */
  readonly bracket: number;
}

/** The words of lists and shares in any report. */
const WORDS: Readonly<Record<string, string>> = {
  opens: '其中 其中包括 其中包含 包括 包含 含 其中含',
  openEnd: '等 等等',
  mainly: '主要 主要包括 主要有 主要为 大部分 多数',
  change:
    '增加 减少 增长 下降 上升 回落 同比 较上年 较去年 比上年 比去年 去年 上年同期 去年同期 上年结转 较 比',
  fresh: '共 共计 合计 总计 累计 另 另有 另外 此外 同时 全年 举办 召开 开展 印制 发放 刊发',
  share: '占 占比 比例 比重 所占',
  plain: '公共 一共同 共同 共享 共建 含义 比较 较好 等级 高等 中等 平等 对比 评比',
};

const LEXICON: Lexicon = lexiconOf(WORDS);

function lexiconOf(words: Readonly<Record<string, string>>): Lexicon {
  const entries = Object.entries(words).flatMap(([mark, forms]) =>
    forms.split(' ').map((form) => ({ form, marks: [mark] })),
  );
  entries.sort((a, b) => b.form.length - a.form.length);
  const lexicon = new Map<string, typeof entries>();
  for (const entry of entries) {
    const first = entry.form.charAt(0);
    lexicon.set(first, [...(lexicon.get(first) ?? []), entry]);
  }
  return lexicon;
}

/** Marks that a comma does not end. */
const STAYING = ['opens', 'mainly', 'fresh'];

interface Place {
  readonly plain: PlainText;
  sentence: number;
  brackets: number;
  /** Marks of a clause without numbers: 其中： opens what follows. */
  waiting: readonly string[];
}

/** All numbers of a text with where they stand: what lists and percentages are read from. */
export function figuresIn(typed: string): readonly FigureInContext[] {
  const plain = toPlainText(typed);
  const place: Place = { plain, sentence: 0, brackets: 0, waiting: [] };
  return toClauses(tokenise(plain.text, LEXICON), plain.text.length).flatMap((clause) => {
    if (clause.after === 'sentence' || clause.after === 'paragraph') {
      place.sentence += 1;
      place.waiting = [];
    }
    return figuresOfClause(clause, 0, place);
  });
}

function figuresOfClause(clause: Clause, bracket: number, place: Place): FigureInContext[] {
  const found: FigureInContext[] = [];
  let marks = new Set(place.waiting);
  if (clause.after === 'semicolon') marks.add('semicolon');
  for (const item of clause.items) {
    if (item.kind === 'word') {
      for (const mark of item.marks) marks.add(mark);
    } else if (item.kind === 'group') {
      place.brackets += 1;
      const inner = place.brackets;
      for (const one of item.clauses) {
        for (const figure of figuresOfClause(one, inner, place)) found.push(figure);
      }
    } else {
      const percent = item.kind === 'percent';
      found.push({
        value: item.value,
        start: place.plain.at[item.start] ?? 0,
        end: (place.plain.at[item.end - 1] ?? 0) + 1,
        unit: percent ? '%' : item.unit,
        approximate: !percent && item.approximate,
        marks,
        behind: new Set(),
        sentence: place.sentence,
        bracket,
      });
      marks = new Set();
    }
  }
  const last = found.pop();
  place.waiting = last === undefined ? [...marks].filter((mark) => STAYING.includes(mark)) : [];
  return last === undefined ? [] : [...found, { ...last, behind: marks }];
}
