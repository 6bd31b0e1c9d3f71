import type { CountToken, FigureToken, StopToken, Token, WordToken } from './tokens.ts';

/** What a clause holds; a bracket is a group of clauses of its own. */
export type Item = WordToken | CountToken | FigureToken<'percent'> | Group;

export interface Group {
  readonly kind: 'group';
  readonly clauses: readonly Clause[];
  readonly start: number;
  readonly end: number;
}

/** A stretch between commas. */
export interface Clause {
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly after: StopToken['kind'];
}

interface OpenClause {
  items: Item[];
  start: number;
  after: StopToken['kind'];
}

interface Level {
  readonly clauses: Clause[];
  current: OpenClause;
  readonly from: number;
}

/** Brackets within brackets that are told apart. */
const DEEPEST = 4;

/**
 * Orders tokens into clauses, brackets within. A 、 parts a clause only behind a number or before a
 * word of zero: else it joins nouns (`行政复议、行政诉讼 2 件`). A bracket that is never closed ends with its sentence.
 */
export function toClauses(tokens: readonly Token[], length: number): readonly Clause[] {
  const top = newLevel(0, 'paragraph');
  let levels: readonly Level[] = [top];
  for (const [index, token] of tokens.entries()) {
    const level = levels[levels.length - 1] ?? top;
    switch (token.kind) {
      case 'word':
      case 'count':
      case 'percent':
        level.current.items.push(token);
        break;
      case 'year':
        break;
      case 'open':
        if (levels.length <= DEEPEST) levels = [...levels, newLevel(token.start, 'open')];
        break;
      case 'close':
        if (levels.length > 1) levels = closeLevel(levels, token.end);
        break;
      case 'item':
        if (level.current.items.some(isNumber) || isZero(tokens[index + 1]))
          endClause(level, token);
        break;
      case 'clause':
      case 'semicolon':
        endClause(level, token);
        break;
      case 'sentence':
      case 'paragraph':
        while (levels.length > 1) levels = closeLevel(levels, token.start);
        endClause(top, token);
        break;
    }
  }
  while (levels.length > 1) levels = closeLevel(levels, length);
  endClause(top, { kind: 'paragraph', start: length, end: length });
  return top.clauses;
}

function isNumber(item: Item): boolean {
  return item.kind === 'count' || item.kind === 'percent' || item.kind === 'group';
}

function isZero(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.marks.includes('zero');
}

function newLevel(from: number, after: StopToken['kind']): Level {
  return { clauses: [], current: { items: [], start: from, after }, from };
}

function endClause(level: Level, stop: StopToken): void {
  const { items, start, after } = level.current;
  level.clauses.push({ items, start, end: stop.start, after });
  level.current = { items: [], start: stop.end, after: stop.kind };
}

/** Ends the innermost bracket: one with a number, or behind a number, is a group; another is read through. */
function closeLevel(levels: readonly Level[], end: number): readonly Level[] {
  const outer = levels.slice(0, -1);
  const inner = levels[levels.length - 1];
  const around = outer[outer.length - 1];
  if (inner === undefined || around === undefined) return levels;
  endClause(inner, { kind: 'close', start: end, end });
  const { items } = around.current;
  const numbered = items.some(isNumber) || inner.clauses.some((one) => one.items.some(isNumber));
  if (numbered) items.push({ kind: 'group', clauses: inner.clauses, start: inner.from, end });
  else for (const clause of inner.clauses) for (const item of clause.items) items.push(item);
  return outer;
}
