import { LIST_MARKS, type ListMark, type NumberWords, oncePer } from '../form/index.ts';
import { toClauses, type Clause } from './clauses.ts';
import { toLexicon } from './find-words.ts';
import { toPlainText, type PlainText } from './plain-text.ts';
import { tokenise } from './tokenise.ts';

/** A number of a text, with its place in the text as typed. */
export interface Figure {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The number alone. */
export function toFigure({ value, start, end }: Figure): Figure {
  return { value, start, end };
}

/** A number in the order of the text, with what matters to lists and shares. */
export interface FigureInContext extends Figure {
  /** `%` for a percentage. */
  readonly unit: string;
  readonly approximate: boolean;
  /** Marks of the words before it in its clause, back to the number before. */
  readonly marks: ReadonlySet<FigureMark>;
  /** Marks of the words behind it, where it is the last number of its clause. */
  readonly behind: ReadonlySet<FigureMark>;
  readonly sentence: number;
  /** 0 outside brackets, else the running number of the bracket it stands in. */
  readonly bracket: number;
}

const lexiconOf = oncePer(({ lists }: NumberWords) =>
  toLexicon(LIST_MARKS.map((mark) => ({ forms: lists[mark], marks: [mark] }))),
);

/** What a number of a list is marked by: its words, and the semicolon before it. */
type FigureMark = ListMark | 'semicolon';

/** Marks that a comma does not end. */
const STAYING: readonly FigureMark[] = ['opens', 'mainly', 'fresh'];

interface Place {
  readonly plain: PlainText;
  sentence: number;
  brackets: number;
  /** Marks of a clause without numbers: 其中： opens what follows. */
  waiting: readonly FigureMark[];
}

/** All numbers of a text with where they stand: what lists and percentages are read from. */
export function figuresIn(numbers: NumberWords, typed: string): readonly FigureInContext[] {
  const plain = toPlainText(typed);
  const place: Place = { plain, sentence: 0, brackets: 0, waiting: [] };
  return toClauses(tokenise(plain.text, lexiconOf(numbers)), plain.text.length).flatMap(
    (clause) => {
      if (clause.after === 'sentence' || clause.after === 'paragraph') {
        place.sentence += 1;
        place.waiting = [];
      }
      return figuresOfClause(clause, 0, place);
    },
  );
}

function figuresOfClause(clause: Clause, bracket: number, place: Place): FigureInContext[] {
  const found: FigureInContext[] = [];
  let marks = new Set<FigureMark>(place.waiting);
  if (clause.after === 'semicolon') marks.add('semicolon');
  for (const item of clause.items) {
    if (item.kind === 'word') {
      const words: readonly string[] = item.marks;
      for (const mark of LIST_MARKS) if (words.includes(mark)) marks.add(mark);
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
