import { figuresIn, type Figure, type FigureInContext } from './figures.ts';
import type { Statement } from './statement.ts';

/** A total with the parts a text lists for it (其中…). */
export interface StatedList {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** From the total to the last part. */
  readonly start: number;
  readonly end: number;
  /** True where the parts need not add up: 等, 余, 主要, or a reader can't be sure where it ends. */
  readonly open: boolean;
}

/** No list has more numbers than this; it keeps the time in proportion to the text. */
const LONGEST = 100;

/** Numbers of things; money and percentages stand in no list with them. */
const MONEY = ['元', '万元', '亿元'];

/**
 * Finds lists of parts behind a total. Parts stand in the sentence of their 其中, on one level: a
 * bracket or a second 其中 has a list of its own. With what the text states (`statements`), a list
 * ends where its sentence goes on to another kind of number.
 */
export function readLists(
  text: string,
  statements: readonly Statement[] = [],
): readonly StatedList[] {
  const figures = figuresIn(text);
  return figures.flatMap((figure, index) => {
    if (!figure.marks.has('opens') || figure.unit === '%' || figure.marks.has('change')) return [];
    const list = listFrom(figures, index, statements);
    return list === null ? [] : [list];
  });
}

function listFrom(
  figures: readonly FigureInContext[],
  first: number,
  statements: readonly Statement[],
): StatedList | null {
  const opening = figures[first];
  if (opening === undefined) return null;
  const run = partsFrom(figures, first);
  const totals = totalsBefore(figures, first);
  const nearest = totals[0];
  if (nearest === undefined || run.parts.length < 2) return null;
  const complete = completeList(run.parts, totals);
  if (complete !== null) return toList(complete.total, complete.parts, false);
  const alike = sameKind(run.parts, statements);
  const sum = alike.reduce((all, part) => all + part.value, 0);
  const unsure =
    run.open ||
    nearest.sentence !== opening.sentence ||
    totals.slice(1).some((other) => isAlike(other, nearest, statements)) ||
    alike.length < run.parts.length ||
    [nearest, ...alike].some((figure) => figure.approximate) ||
    alike.some((part) => part.value > nearest.value) ||
    sum < nearest.value * CHOSEN;
  return toList(nearest, alike, unsure);
}

/** Parts that make up less of their total than this are a choice, not all of it. */
const CHOSEN = 0.75;

/** Two numbers stated on one topic: either may be the total, or both. */
function isAlike(
  one: FigureInContext,
  other: FigureInContext,
  statements: readonly Statement[],
): boolean {
  const kind = kindOf(one, statements);
  return kind !== '' && kind === kindOf(other, statements);
}

function toList(
  total: FigureInContext,
  parts: readonly FigureInContext[],
  open: boolean,
): StatedList {
  const end = parts[parts.length - 1]?.end ?? total.end;
  return { total: plain(total), parts: parts.map(plain), start: total.start, end, open };
}

function plain({ value, start, end }: FigureInContext): Figure {
  return { value, start, end };
}

/** Cases are counted by several units; all else is added up by one. */
function kindOfUnit(unit: string): string {
  if (MONEY.includes(unit)) return 'money';
  return CASES.includes(unit) ? '件' : unit;
}

const CASES = ['', '件', '件次', '宗', '起', '例', '桩', '人次', '次'];

/** Numbers behind 其中 up to the end of the sentence, or to where it turns to something else. */
function partsFrom(
  figures: readonly FigureInContext[],
  first: number,
): { readonly parts: readonly FigureInContext[]; readonly open: boolean } {
  const opening = figures[first];
  const parts: FigureInContext[] = [];
  let open = opening?.marks.has('mainly') === true;
  // 其中：…；…；… parts with semicolons; else a semicolon ends the list.
  let semicolons: boolean | null = null;
  for (const figure of figures.slice(first, first + LONGEST)) {
    if (figure.sentence !== opening?.sentence) break;
    if (figure.bracket !== opening.bracket) {
      if (opening.bracket !== 0) break;
      continue;
    }
    if (figure.unit === '%' || figure.marks.has('change')) continue;
    const isFirst = parts.length === 0;
    if (!isFirst && figure.marks.has('opens')) {
      open = true;
      break;
    }
    if (!isFirst && figure.marks.has('fresh')) break;
    const parted = figure.marks.has('semicolon');
    if (parts.length === 1) semicolons = parted;
    if (parts.length > 1 && parted && semicolons === false) break;
    if (kindOfUnit(figure.unit) !== kindOfUnit(opening.unit)) break;
    parts.push(figure);
    if (figure.behind.has('openEnd')) {
      open = true;
      break;
    }
  }
  return { parts, open };
}

/** The numbers that may be the total, the nearest first: those before, on the same or an outer level. */
function totalsBefore(
  figures: readonly FigureInContext[],
  first: number,
): readonly FigureInContext[] {
  const opening = figures[first];
  if (opening === undefined) return [];
  const before = figures
    .slice(Math.max(0, first - LONGEST), first)
    .filter(
      (figure) =>
        figure.unit !== '%' &&
        !MONEY.includes(figure.unit) &&
        (figure.bracket === 0 || figure.bracket === opening.bracket),
    );
  const nearest = before[before.length - 1];
  if (nearest === undefined || opening.sentence - nearest.sentence > 1) return [];
  if (opening.bracket !== 0) return [nearest];
  return before
    .filter((figure) => figure.sentence === nearest.sentence)
    .reverse()
    .slice(0, 4);
}

/** The total and the first parts that add up to it, or to two totals (新收 9 件，上年结转 1 件，其中…). */
function completeList(
  parts: readonly FigureInContext[],
  totals: readonly FigureInContext[],
): { readonly total: FigureInContext; readonly parts: readonly FigureInContext[] } | null {
  const [last, before] = totals;
  for (let count = parts.length; count >= 2; count -= 1) {
    const some = parts.slice(0, count);
    const sum = some.reduce((all, part) => all + part.value, 0);
    const total = totals.find((one) => one.value === sum);
    if (total !== undefined) return { total, parts: some };
    if (last !== undefined && before !== undefined && last.value + before.value === sum) {
      return { total: { ...before, value: sum, end: last.end }, parts: some };
    }
  }
  return null;
}

/** The first parts that state the same kind of fact, or none. */
function sameKind(
  parts: readonly FigureInContext[],
  statements: readonly Statement[],
): readonly FigureInContext[] {
  const kind = parts[0] === undefined ? '' : kindOf(parts[0], statements);
  const turn = parts.findIndex((part) => kindOf(part, statements) !== kind);
  return turn === -1 ? parts : parts.slice(0, turn);
}

/** What a number counts, by the fact it states: its table, and whether it is a total there. */
function kindOf(figure: FigureInContext, statements: readonly Statement[]): string {
  const fact = statements.find((one) => one.start === figure.start)?.fact.split('.');
  if (fact === undefined) return '';
  return `${fact[0] ?? ''} ${String(fact[fact.length - 1] === 'total')}`;
}
