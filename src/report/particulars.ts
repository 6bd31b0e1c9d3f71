import type { Format } from '../form/index.ts';
import { toAgencyKind, toAgencyLevel, type Agency } from './agency.ts';
import { typedAt, type Draft, type Entries } from './draft.ts';
import type { Reading } from './reading.ts';
import { parseDate } from './typed-date.ts';
import { parseYear } from './typed-number.ts';

/** Entry ids of what a report says about itself, in the form's order. */
export const PARTICULARS = {
  agencyName: 'agency.name',
  agencyKind: 'agency.kind',
  agencyLevel: 'agency.level',
  year: 'year',
  date: 'date',
  contact: 'contact',
  preamble: 'preamble',
} as const;

export function agencyOf(draft: Draft): Agency {
  return {
    name: typedAt(draft, PARTICULARS.agencyName).trim(),
    kind: toAgencyKind(typedAt(draft, PARTICULARS.agencyKind)),
    level: toAgencyLevel(typedAt(draft, PARTICULARS.agencyLevel)),
  };
}

export function yearOf(draft: Draft): Reading<number> {
  return parseYear(typedAt(draft, PARTICULARS.year));
}

export function dateOf(draft: Draft): Reading<string> {
  return parseDate(typedAt(draft, PARTICULARS.date));
}

/** The report's title; an unreadable year stands in it as typed. */
export function titleOf(format: Format, draft: Draft): string {
  return titleParts(format, draft).join('');
}

/** The title cut where a line may best be broken: after the agency's name. */
export function titleParts(format: Format, draft: Draft): readonly string[] {
  const agency = '{agency}';
  const at = format.title.indexOf(agency);
  const cut = at === -1 ? 0 : at + agency.length;
  return [format.title.slice(0, cut), format.title.slice(cut)]
    .map((part) => fill(part, draft, ''))
    .filter((part) => part !== '');
}

/** The opening paragraph that follows agency and year. */
export function defaultPreamble(format: Format, draft: Draft): string {
  return fill(format.preamble, draft, titleOf(format, draft));
}

/** Texts that stand where nobody wrote one. Where there is no other, an entry that is none is empty. */
export function impliedTexts(format: Format, draft: Draft): Entries {
  return { [PARTICULARS.preamble]: defaultPreamble(format, draft) };
}

export function preambleOf(format: Format, draft: Draft): string {
  return draft.entries[PARTICULARS.preamble] ?? defaultPreamble(format, draft);
}

function fill(template: string, draft: Draft, title: string): string {
  const year = yearOf(draft);
  const typed = typedAt(draft, PARTICULARS.year).trim();
  const yearText = year.state === 'value' ? String(year.value) : typed;
  const words = { agency: agencyOf(draft).name, title, year: yearText };
  // One pass, and a function as replacement: the words may hold `{year}` or `$&` themselves. Two
  // halves of a character, one from each word, must not become one where the words meet.
  return template.replace(/\{(agency|title|year)\}/g, (_, word: keyof typeof words) =>
    words[word].replace(/\p{Cs}/gu, '\ufffd'),
  );
}

/** How a draft is called in the list. */
export function listedAs(draft: Draft): {
  readonly agencyName: string;
  readonly year: string;
} {
  return { agencyName: agencyOf(draft).name, year: typedAt(draft, PARTICULARS.year) };
}
