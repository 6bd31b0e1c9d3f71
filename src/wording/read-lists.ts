import type { NumberWords, ReviewFormat } from '../form/index.ts';
import { figuresIn, toFigure, type Figure, type FigureInContext } from './figures.ts';
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

/**
 * Finds lists of parts behind a total. Parts stand in the sentence of their 其中, on one level: a
 * bracket or a second 其中 has a list of its own. With what the text states (`statements`), a list
 * ends where its sentence goes on to another kind of number.
 */
export function readLists(
  format: ReviewFormat,
  text: string,
  statements: readonly Statement[] = [],
): readonly StatedList[] {
  const figures = figuresIn(format.wording.numbers, text);
  return figures.flatMap((figure, index) => {
    if (!figure.marks.has('opens') || figure.unit === '%' || figure.marks.has('compared'))
      return [];
    const list = listFrom({ format, figures, statements }, index);
    return list === null ? [] : [list];
  });
}

/** The numbers of a text with what is known of them. */
interface Subject {
  readonly format: ReviewFormat;
  readonly figures: readonly FigureInContext[];
  readonly statements: readonly Statement[];
}

function listFrom(subject: Subject, first: number): StatedList | null {
  const { figures } = subject;
  const opening = figures[first];
  if (opening === undefined) return null;
  const run = partsFrom(subject, first);
  const totals = totalsBefore(subject, first);
  const nearest = totals[0];
  if (nearest === undefined || run.parts.length < 2) return null;
  const complete = completeList(run.parts, totals);
  if (complete !== null) return toList(complete.total, complete.parts, false);
  const alike = sameKind(run.parts, subject);
  const sum = alike.reduce((all, part) => all + part.value, 0);
  const unsure =
    run.open ||
    nearest.sentence !== opening.sentence ||
    totals.slice(1).some((other) => isAlike(other, nearest, subject)) ||
    alike.length < run.parts.length ||
    [nearest, ...alike].some((figure) => figure.approximate) ||
    alike.some((part) => part.value > nearest.value) ||
    sum < nearest.value * CHOSEN;
  return toList(nearest, alike, unsure);
}

/** Parts that make up less of their total than this are a choice, not all of it. */
const CHOSEN = 0.75;

/** Two numbers stated on one topic: either may be the total, or both. */
function isAlike(one: FigureInContext, other: FigureInContext, subject: Subject): boolean {
  const kind = kindOf(one, subject);
  return kind !== '' && kind === kindOf(other, subject);
}

function toList(
  total: FigureInContext,
  parts: readonly FigureInContext[],
  open: boolean,
): StatedList {
  const end = parts[parts.length - 1]?.end ?? total.end;
  return { total: toFigure(total), parts: parts.map(toFigure), start: total.start, end, open };
}

/** Amounts, and cases by whatever unit, are of one kind; all else is added up by its own unit. */
function kindOfUnit(unit: string, { money, cases }: NumberWords): string {
  if (money.includes(unit)) return 'money';
  return cases.includes(unit) ? 'cases' : unit;
}

/** Numbers behind 其中 up to the end of the sentence, or to where it turns to something else. */
function partsFrom(
  { format, figures }: Subject,
  first: number,
): { readonly parts: readonly FigureInContext[]; readonly open: boolean } {
  const { numbers } = format.wording;
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
    if (figure.unit === '%' || figure.marks.has('compared')) continue;
    const isFirst = parts.length === 0;
    if (!isFirst && figure.marks.has('opens')) {
      open = true;
      break;
    }
    if (!isFirst && figure.marks.has('fresh')) break;
    const parted = figure.marks.has('semicolon');
    if (parts.length === 1) semicolons = parted;
    if (parts.length > 1 && parted && semicolons === false) break;
    if (kindOfUnit(figure.unit, numbers) !== kindOfUnit(opening.unit, numbers)) break;
    parts.push(figure);
    if (figure.behind.has('openEnd')) {
      open = true;
      break;
    }
  }
  return { parts, open };
}

/** The numbers that may be the total, the nearest first: those before, on the same or an outer level. */
function totalsBefore({ format, figures }: Subject, first: number): readonly FigureInContext[] {
  const opening = figures[first];
  if (opening === undefined) return [];
  const before = figures
    .slice(Math.max(0, first - LONGEST), first)
    .filter(
      (figure) =>
        figure.unit !== '%' &&
        !format.wording.numbers.money.includes(figure.unit) &&
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
function sameKind(parts: readonly FigureInContext[], subject: Subject): readonly FigureInContext[] {
  const kind = parts[0] === undefined ? '' : kindOf(parts[0], subject);
  const turn = parts.findIndex((part) => kindOf(part, subject) !== kind);
  return turn === -1 ? parts : parts.slice(0, turn);
}

/** What a number counts, by the fact it states: its table, and whether it is one of all cases there. */
function kindOf({ start }: FigureInContext, { format, statements }: Subject): string {
  const stated = statements.find((one) => one.start === start)?.fact;
  if (stated === undefined) return '';
  const [table = ''] = stated.split('.');
  return `${table} ${String(isOfAll(format, stated))}`;
}

/** True for a fact that leaves nothing out which its topic could tell apart: all applicants. */
function isOfAll({ facts, wording }: ReviewFormat, stated: string): boolean {
  const own = stated.replace(/^lastYear\./, '');
  const fact = facts.find(({ id }) => id === own);
  const slots = wording.topics.find(({ id }) => id === fact?.topic)?.slots ?? [];
  const open = slots.filter(({ otherwise }) => otherwise !== undefined);
  return open.length > 0 && open.every(({ id, otherwise }) => fact?.slots[id] === otherwise);
}
