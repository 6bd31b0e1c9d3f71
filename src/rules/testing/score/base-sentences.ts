import type { ReviewFormat, SentenceTemplate } from '../../../form/index.ts';
import { writeSentences, type FactValues } from '../../../wording/index.ts';
import type { Addition, AdditionKind, AdditionPlace } from './additions.ts';
import { furtherClauses } from './further-clauses.ts';

/** A sentence with the places where something may be added: `<when|全年><how>办结<of>申请3件<end>。` */
export interface BaseSentence {
  readonly id: string;
  readonly field: string;
  readonly pattern: string;
  /** Additions that make its numbers others, and make sense in it. */
  readonly narrowing: readonly AdditionKind[];
}

const OWN = '我局';

/** The sentences that these values make: those of the edition and those of published reports. */
export function baseSentences(
  format: ReviewFormat,
  values: FactValues,
  year: number,
): readonly BaseSentence[] {
  const context = { year, agencyWord: OWN };
  const own = writeSentences(format, values, context).map(({ template, field, text }) => ({
    id: template,
    field,
    pattern: toPattern(text, year),
    narrowing: narrowingOf(template),
  }));
  const further = furtherClauses.flatMap(({ narrowing, ...template }) =>
    writeSentences(withSentences(format, [template]), values, context).map(({ field, text }) => ({
      id: template.id,
      field,
      pattern: text,
      narrowing,
    })),
  );
  return [...own, ...further];
}

function withSentences(format: ReviewFormat, sentences: readonly SentenceTemplate[]): ReviewFormat {
  return { ...format, wording: { ...format.wording, sentences } };
}

/** Opens a written sentence for additions. */
function toPattern(text: string, year: number): string {
  return text
    .replace(/。$/, '<end>。')
    .replace(/^全年(?=办结|作出|制发|废止)/, '<when|全年><who><why><how>')
    .replace(/^全年/, '<when|全年><who><why>')
    .replace(
      new RegExp(`^${String(year)}年，${OWN}`),
      `<when|${String(year)}年，><who|${OWN}><why>`,
    )
    .replace(/^(?!<)/, '<when><who><why>')
    .replace(/(?<=新收|办结|收到|没有办结的|因)(?=政府信息公开)/, '<of>');
}

/** What narrows a sentence of the edition: one that speaks of several things only another body. */
function narrowingOf(template: string): readonly AdditionKind[] {
  if (['handled', 'nothingHandled'].includes(template)) {
    return ['period', 'body', 'applicant', 'topic', 'reason'];
  }
  if (
    ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].includes(template)
  ) {
    return ['period', 'body', 'topic'];
  }
  const mixed = /^(noRequests|received|onlyCarriedIn|carriedOver|nothingCarriedOver)/;
  return mixed.test(template) ? ['body'] : ['period', 'body'];
}

/** Kinds of places a sentence has. */
export function hasPlace({ pattern }: BaseSentence, place: AdditionPlace): boolean {
  const marker = place === 'applicant' || place === 'topic' ? 'of' : place;
  return new RegExp(`<${marker}[|>]`).test(pattern);
}

/** The sentence with what is added to it. */
export function withAdditions({ pattern }: BaseSentence, additions: readonly Addition[]): string {
  const textAt = (place: AdditionPlace) => additions.find((one) => one.place === place)?.text;
  return pattern.replace(/<(\w+)(?:\|([^>]*))?>/g, (_, marker: string, plain = '') =>
    marker === 'of'
      ? `${textAt('applicant') ?? ''}${textAt('topic') ?? ''}`
      : (textAt(marker as AdditionPlace) ?? String(plain)),
  );
}
