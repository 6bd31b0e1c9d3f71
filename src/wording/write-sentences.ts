import type { ReviewFormat, SentenceTemplate } from '../form/index.ts';

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
    const parts = (template.parts ?? []).filter(({ fact }) => (values(fact) ?? 0) > 0);
    if (template.text.startsWith('{parts}') && parts.length === 0) return [];
    const listed = parts.map(({ fact, text }) => text.replace('{n}', String(values(fact))));
    const list = parts.length === 0 ? '' : leadOf(template, parts.length) + listed.join('，');
    const text = template.text.replace(PLACE, (_, place: string) => {
      if (place === 'parts') return list;
      if (place === 'year') return String(context.year);
      return place === 'agency' ? context.agencyWord : String(values(place));
    });
    const facts = [
      ...placesIn(template),
      ...parts.map(({ fact }) => fact),
      ...(template.none ?? []),
    ];
    return [{ field: template.field, template: template.id, text, facts: [...new Set(facts)] }];
  });
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
    const { some = [], any = [], none = [] } = template;
    const isOut =
      some.some((fact) => values(fact) === 0) ||
      none.some((fact) => (values(fact) ?? 0) > 0) ||
      (any.length > 0 && any.every((fact) => values(fact) === 0));
    return facts.length === 0 || isOut
      ? []
      : [{ field: template.field, facts: [...new Set(facts)] }];
  });
}

/** A list of one is no breakdown: `办结1件，予以公开1件`. */
function leadOf({ lead = '', leadAlone = lead }: SentenceTemplate, parts: number): string {
  return parts === 1 ? leadAlone : lead;
}

/** Facts whose numbers stand in the text itself. */
function placesIn({ text }: SentenceTemplate): readonly string[] {
  return [...text.matchAll(PLACE)]
    .map(([, place = '']) => place)
    .filter((place) => !['parts', 'year', 'agency'].includes(place));
}

function neededFor(template: SentenceTemplate): readonly string[] {
  const { some = [], any = [], none = [], parts = [] } = template;
  return [...some, ...any, ...none, ...placesIn(template), ...parts.map(({ fact }) => fact)];
}

function applies(template: SentenceTemplate, values: FactValues): boolean {
  const { some = [], any = [], none = [] } = template;
  if (neededFor(template).some((fact) => values(fact) === null)) return false;
  const isSome = (fact: string) => (values(fact) ?? 0) > 0;
  return some.every(isSome) && !none.some(isSome) && (any.length === 0 || any.some(isSome));
}
