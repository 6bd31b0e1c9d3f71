import type { ReviewFormat, SentenceList, SentenceTemplate } from '../form/index.ts';

/** A sentence made from the tables. */
export interface WrittenSentence {
  /** The text field it belongs in. */
  readonly field: string;
  readonly template: string;
  readonly text: string;
  /** What it states: ids of facts and asides. */
  readonly facts: readonly string[];
}

/** The value of a fact; null where it is blank or can't be read. */
export type FactValues = (factId: string) => number | null;

const PLACE = /\{([\w.]+)\}/g;

/**
 * Writes the sentences that an edition's templates make of these values, in the order of the
 * templates. One whose facts are not all known is left out: a blank is never said to be zero.
 */
export function writeSentences(
  format: ReviewFormat,
  values: FactValues,
  context: { readonly year: number; readonly agencyWord: string },
): readonly WrittenSentence[] {
  return format.wording.sentences.flatMap((template) => {
    if (!applies(template, values)) return [];
    const lists = Object.entries(template.lists ?? {}).map(
      ([place, list]) => [place, toListed(list, values)] as const,
    );
    const listed = new Map(lists.map(([place, { text }]) => [place, text]));
    // A sentence that is nothing but a list has nothing to say without a part.
    if (listed.get(/^\{(\w+)\}/.exec(template.text)?.[1] ?? '') === '') return [];
    const open = template.text.replace(PLACE, (all, place: string) => listed.get(place) ?? all);
    const text = open.replace(PLACE, (_, place: string) => {
      if (place === 'year') return String(context.year);
      return place === 'agency' ? context.agencyWord : String(values(place));
    });
    const facts = [
      ...factsIn(open),
      ...lists.flatMap(([, one]) => one.facts),
      ...(template.none ?? []),
    ];
    return [{ field: template.field, template: template.id, text, facts: [...new Set(facts)] }];
  });
}

/** Parts with a number; one alone is all of the number before and gives none: `均为自然人申请`. */
function toListed(
  { lead, leadAlone, parts }: SentenceList,
  values: FactValues,
): { readonly text: string; readonly facts: readonly string[] } {
  const filled = parts.flatMap((part) => {
    const value = values(part.fact) ?? 0;
    return value > 0 ? [{ part, value }] : [];
  });
  const [only] = filled;
  if (only === undefined) return { text: '', facts: [] };
  const isAlone = filled.length === 1;
  const words = filled.map(({ part, value }) => {
    const wording = !isAlone ? part.text : value === 1 ? part.one : part.all;
    return wording.replace('{n}', String(value));
  });
  return {
    text: (isAlone ? leadAlone : lead) + words.join('，'),
    facts: filled.map(({ part }) => part.fact),
  };
}

/** A sentence that nobody can write yet, with the facts that are not known. */
interface UnwrittenSentence {
  readonly field: string;
  readonly facts: readonly string[];
}

/** Sentences left out for what is not known alone: nothing that is known speaks against them. */
export function unwrittenSentences(
  format: ReviewFormat,
  values: FactValues,
): readonly UnwrittenSentence[] {
  return format.wording.sentences.flatMap((template) => {
    const facts = neededFor(template).filter((fact) => values(fact) === null);
    const { some = [], any = [], none = [], without = [] } = template;
    const isOut =
      some.some((fact) => values(fact) === 0) ||
      [...none, ...without].some((fact) => (values(fact) ?? 0) > 0) ||
      (any.length > 0 && any.every((fact) => values(fact) === 0));
    return facts.length === 0 || isOut
      ? []
      : [{ field: template.field, facts: [...new Set(facts)] }];
  });
}

/** Facts whose numbers stand in the text itself: their ids have several words. */
function factsIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)]
    .map(([, place = '']) => place)
    .filter((place) => place.includes('.'));
}

function neededFor(template: SentenceTemplate): readonly string[] {
  const { some = [], any = [], none = [], without = [], lists = {}, text } = template;
  const parts = Object.values(lists).flatMap((list) => list.parts);
  return [...some, ...any, ...none, ...without, ...factsIn(text), ...parts.map(({ fact }) => fact)];
}

function applies(template: SentenceTemplate, values: FactValues): boolean {
  const { some = [], any = [], none = [], without = [] } = template;
  if (neededFor(template).some((fact) => values(fact) === null)) return false;
  const isSome = (fact: string) => (values(fact) ?? 0) > 0;
  return (
    some.every(isSome) &&
    ![...none, ...without].some(isSome) &&
    (any.length === 0 || any.some(isSome))
  );
}
