import type { Piece } from './block.ts';
import type { Candidate } from './reading.ts';

export interface Subject {
  readonly agency: readonly Candidate[];
  readonly year: readonly Candidate[];
}

const TITLE =
  /^(?:关于)?(.*?)[（(]?((?:19|20)\d\d)年?度?[）)]?(.*?)(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?报告/;
const YEAR_LAST =
  /^(?:关于)?(.+?)(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?报告[（(]?((?:19|20)\d\d)年?/;
/** Titles have so many lines, and stand so far up. */
const TITLE_LINES = 3;
const FURTHEST = 40;
const LONGEST = 60;

interface Named {
  readonly agency: string;
  readonly year: string;
}

/** What title, text and file name say of the agency and the year; nothing is decided. */
export function subjectOf(
  opening: readonly Piece[],
  signature: string | null,
  fileName: string,
): Subject {
  const title = titleIn(opening.slice(0, FURTHEST));
  const text = opening.map((piece) => piece.text).join('');
  const from = opening[0]?.place ?? null;
  const cited = /《([^《》]{2,60}?(?:19|20)\d\d年[^《》]{0,30}报告)》/.exec(text)?.[1];
  const inText = cited === undefined ? null : namedIn(cited);
  const period = /((?:19|20)\d\d)\s*年?\s*1\s*月\s*1\s*日/.exec(text)?.[1] ?? '';
  const inName = namedIn(fileName.replace(/\.[^.]*$/, ''));
  const yearInName = inName?.year ?? /(?:19|20)\d\d/.exec(fileName)?.[0] ?? '';
  const agency: Candidate[] = [
    { value: title?.named.agency ?? '', from: 'title', place: title?.place ?? null },
    { value: inText?.agency ?? '', from: 'text', place: from },
    { value: signature ?? '', from: 'text', place: from },
    { value: inName?.agency ?? '', from: 'fileName', place: null },
  ];
  const year: Candidate[] = [
    { value: title?.named.year ?? '', from: 'title', place: title?.place ?? null },
    { value: inText?.year ?? '', from: 'text', place: from },
    { value: period, from: 'text', place: from },
    { value: yearInName, from: 'fileName', place: null },
  ];
  return { agency: saying(agency), year: saying(year) };
}

function saying(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ value }) => value !== '');
}

/** A title may stand on several lines, the agency in the first of them; the fewest lines count. */
function titleIn(
  opening: readonly Piece[],
): { readonly named: Named; readonly place: Piece['place'] } | null {
  const found = Array.from({ length: TITLE_LINES }, (_, more) =>
    opening.flatMap(({ place }, index) => {
      const lines = opening.slice(index, index + more + 1).map(({ text }) => text);
      const isTitle = lines.every((line) => line.length <= LONGEST && !/[。；]/.test(line));
      const named = isTitle && lines.length === more + 1 ? namedIn(lines.join('')) : null;
      return named === null ? [] : [{ named, place }];
    }),
  ).flat();
  return found.find(({ named }) => named.agency !== '') ?? found[0] ?? null;
}

function namedIn(text: string): Named | null {
  const plain = text.replace(/\s+/g, '').replace(/^[《“]/, '');
  const [, last, yearLast] = YEAR_LAST.exec(plain) ?? [];
  const [, before, year, behind] = TITLE.exec(plain) ?? [];
  if (year !== undefined) return { agency: trimmed(`${before ?? ''}${behind ?? ''}`), year };
  return yearLast === undefined ? null : { agency: trimmed(last ?? ''), year: yearLast };
}

function trimmed(agency: string): string {
  return agency.replace(/^[\s#*·—-]+|[的\s]+$/g, '').slice(0, 60);
}
