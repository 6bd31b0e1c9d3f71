import { MOST_MARKS, markOf, type MarkKind } from './review-marks.ts';
import { attributeOf, childNamed, childrenOf } from './word-xml.ts';

/** A change that a program of an office has tracked. */
export interface TrackedChange {
  readonly by: string;
  /** `YYYY-MM-DD`; null where the file does not say. */
  readonly on: string | null;
  /** What came or went, as far as it has text; the end of a paragraph is a line feed. */
  readonly text: string;
  readonly isInserted: boolean;
  /** The same words went there or came from there. */
  readonly isMove: boolean;
}

const INSERTED = new Set(['ins', 'moveTo']);
const TRACKED = ['ins', 'moveTo', 'del', 'moveFrom'];

/** The tracked changes of a main part, in its order: of runs, of paragraph marks, of rows. */
export function trackedChanges(part: Document): readonly TrackedChange[] {
  return trackedIn(part).map((element) => ({
    by: attributeOf(element, 'author') ?? '',
    on: dayIn(attributeOf(element, 'date')),
    text: isParagraphMark(element)
      ? '\n'
      : (isRowMark(element) ? rowOf(element) : element).textContent,
    isInserted: INSERTED.has(element.localName),
    isMove: element.localName.startsWith('move'),
  }));
}

/** `2026-01-05T10:30:00Z` → the day, as the program wrote it. */
export function dayIn(date: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;
}

/** Turns a main part into what it was before anybody's tracked change. */
export function turnBack(part: Document): void {
  for (const element of trackedIn(part)) {
    const isInserted = INSERTED.has(element.localName);
    const { parentNode } = element;
    if (isRowMark(element)) {
      if (isInserted) rowOf(element).remove();
      else element.remove();
    } else if (isParagraphMark(element)) {
      // One that came was none: its paragraph goes on in the next.
      if (isInserted) parentNode?.appendChild(elementLike(element, 'del'));
      element.remove();
    } else if (isInserted) element.remove();
    else {
      for (const deleted of elementsNamed(element, 'delText')) {
        const text = elementLike(deleted, 't');
        text.textContent = deleted.textContent;
        deleted.parentNode?.replaceChild(text, deleted);
      }
      while (element.firstChild !== null) parentNode?.insertBefore(element.firstChild, element);
      element.remove();
    }
  }
}

/** Sets a mark where each tracked change is, and around what each comment is about. */
export function setMarks(part: Document, commentIds: readonly string[]): void {
  const all = elementsIn(part);
  const tracked = trackedIn(part);
  const byId = (name: string) => {
    const named = all.filter(({ localName }) => localName === name);
    return new Map(named.map((element) => [attributeOf(element, 'id'), element]));
  };
  const [starts, ends] = [byId('commentRangeStart'), byId('commentRangeEnd')];
  const references = byId('commentReference');
  tracked.slice(0, MOST_MARKS).forEach((element, n) => {
    const run = runOf(element, 'revision', n);
    if (isRowMark(element)) markParagraph(elementsNamed(rowOf(element), 'p')[0], run, false);
    else if (isParagraphMark(element)) markParagraph(paragraphOf(element), run, true);
    else element.parentNode?.insertBefore(run, element);
  });
  commentIds.slice(0, MOST_MARKS).forEach((id, n) => {
    const [start, end, reference] = [starts.get(id), ends.get(id), references.get(id)];
    if (start !== undefined) setBeside(all, start, runOf(start, 'start', n), false);
    if (end !== undefined) setBeside(all, end, runOf(end, 'end', n), true);
    if (start !== undefined || reference === undefined) return;
    const run = reference.parentElement ?? reference;
    run.parentNode?.insertBefore(runOf(run, 'end', n), run);
  });
}

/** Beside an end of a range: in the paragraph it stands in, else in the next one, or the last before. */
function setBeside(all: readonly Element[], element: Element, run: Element, isEnd: boolean): void {
  if (paragraphOf(element) !== undefined) {
    element.parentNode?.insertBefore(run, element);
    return;
  }
  const place = all.indexOf(element);
  const isParagraph = ({ localName }: Element) => localName === 'p';
  const found = isEnd
    ? all.slice(0, place).filter(isParagraph).pop()
    : all.slice(place).find(isParagraph);
  markParagraph(found, run, isEnd);
}

function markParagraph(paragraph: Element | undefined, run: Element, isEnd: boolean): void {
  const first = paragraph === undefined ? undefined : childNamed(paragraph, 'pPr');
  const before = isEnd ? null : (first?.nextSibling ?? paragraph?.firstChild ?? null);
  paragraph?.insertBefore(run, before);
}

function trackedIn(part: Document): readonly Element[] {
  return elementsIn(part).filter(({ localName }) => TRACKED.includes(localName));
}

function runOf(beside: Element, kind: MarkKind, n: number): Element {
  const run = elementLike(beside, 'r');
  const text = elementLike(beside, 't');
  text.textContent = markOf(kind, n);
  run.appendChild(text);
  return run;
}

/** An element of the same vocabulary. */
function elementLike(element: Element, name: string): Element {
  const { ownerDocument, namespaceURI, prefix } = element;
  return ownerDocument.createElementNS(namespaceURI, prefix === null ? name : `${prefix}:${name}`);
}

const isRowMark = (element: Element) => element.parentElement?.localName === 'trPr';
const isParagraphMark = (element: Element) => element.parentElement?.localName === 'rPr';

function rowOf(element: Element): Element {
  return element.parentElement?.parentElement ?? element;
}

function paragraphOf(element: Element): Element | undefined {
  let found: Element | null = element;
  while (found !== null && found.localName !== 'p') found = found.parentElement;
  return found ?? undefined;
}

function elementsNamed(parent: Document | Element, name: string): readonly Element[] {
  return elementsIn(parent).filter(({ localName }) => localName === name);
}

function elementsIn(parent: Document | Element): readonly Element[] {
  const children = 'documentElement' in parent ? [parent.documentElement] : childrenOf(parent);
  return children.flatMap((child) => [child, ...elementsIn(child)]);
}
