import { linesOf, shiftMarks, type Mark } from './marks.ts';

/** Lies over a text area, holds the same words at the same places, unseen, and underlines some. */
export interface MarkLayer {
  /** Shows the marks of a reviewed text. */
  readonly show: (text: string, marks: readonly Mark[]) => void;
  /** Keeps to what stands in the area now; true where that is another text. */
  readonly follow: () => boolean;
  /** Takes size and styles of the area over. */
  readonly fit: () => void;
  /** The marks as they lie in the area's text now. */
  readonly marks: () => readonly Mark[];
  /** The mark at a point of the window; a small one is easier to hit than it is large. */
  readonly markAt: (x: number, y: number) => Mark | null;
  /** The first line box of a mark. */
  readonly boxOf: (mark: Mark) => DOMRect | null;
}

/** All that says where a character stands. */
const STYLES = [
  'font-family font-size font-style font-weight font-stretch font-variant font-kerning',
  'font-feature-settings line-height letter-spacing word-spacing text-indent text-align',
  'text-transform text-rendering text-spacing-trim text-autospace tab-size direction white-space',
  'overflow-wrap word-break line-break hyphens padding-top padding-right padding-bottom',
  'padding-left border-top-width border-right-width border-bottom-width border-left-width',
]
  .join(' ')
  .split(' ');

/** A longer text waits for its next review: its lines are not kept up with at each key. */
const LONG_TEXT = 20_000;
/** What is pointed at is at least this wide and high, in CSS pixels. */
const TARGET = 24;

export function createMarkLayer(element: HTMLElement, area: HTMLTextAreaElement): MarkLayer {
  let text = '';
  let marks: readonly Mark[] = [];
  const draw = toDrawing(element);
  const show: MarkLayer['show'] = (reviewed, its) => {
    text = area.value;
    marks = shiftMarks(its, reviewed, text);
    element.style.visibility = '';
    draw(text, marks);
  };
  return {
    show,
    follow: () => {
      const { value } = area;
      if (value === text) return false;
      // Where nothing is marked nothing can come to stand wrong.
      if (marks.length > 0 && value.length <= LONG_TEXT) show(text, marks);
      else element.style.visibility = 'hidden';
      return true;
    },
    fit: () => {
      const computed = getComputedStyle(area);
      for (const name of STYLES) element.style.setProperty(name, computed.getPropertyValue(name));
      // Without the scroll bar that a very long text has.
      element.style.right = `${String(area.offsetWidth - area.clientWidth - bordersOf(computed))}px`;
      element.scrollTop = area.scrollTop;
    },
    marks: () => (element.style.visibility === 'hidden' ? [] : marks),
    markAt: (x, y) => {
      if (element.style.visibility === 'hidden') return null;
      const hit = spansIn(element).find((span) => isNear(span, x, y));
      return marks.find(({ id }) => String(id) === hit?.dataset['id']) ?? null;
    },
    boxOf: ({ id }) => {
      const span = spansIn(element).find((one) => one.dataset['id'] === String(id));
      return span?.getClientRects()[0] ?? null;
    },
  };
}

function bordersOf(computed: CSSStyleDeclaration): number {
  return parseFloat(computed.borderLeftWidth) + parseFloat(computed.borderRightWidth);
}

function spansIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-mark]')];
}

function isNear(span: HTMLElement, x: number, y: number): boolean {
  return [...span.getClientRects()].some(({ left, right, top, bottom }) => {
    const beside = Math.max(0, (TARGET - (right - left)) / 2);
    const over = Math.max(0, (TARGET - (bottom - top)) / 2);
    return x >= left - beside && x <= right + beside && y >= top - over && y <= bottom + over;
  });
}

/** Writes lines into an element; those that stay the same are left alone. */
function toDrawing(element: HTMLElement): (text: string, marks: readonly Mark[]) => void {
  let drawn: readonly string[] = [];
  return (text, marks) => {
    // Without a mark there is nothing to lay out.
    const lines = marks.length === 0 ? [] : linesOf(text, marks);
    const keys = lines.map((line) =>
      line.map(({ text: words, mark }) => `${signOf(mark)} ${words}`).join('\n'),
    );
    const most = Math.min(drawn.length, keys.length);
    let head = 0;
    while (head < most && drawn[head] === keys[head]) head += 1;
    let tail = 0;
    while (tail < most - head && drawn[drawn.length - 1 - tail] === keys[keys.length - 1 - tail]) {
      tail += 1;
    }
    const after = element.children[drawn.length - tail] ?? null;
    for (let old = drawn.length - tail - head; old > 0; old -= 1) element.children[head]?.remove();
    for (const line of lines.slice(head, lines.length - tail)) {
      element.insertBefore(toLine(line), after);
    }
    drawn = keys;
  };
}

function signOf(mark: Mark | null): string {
  return mark === null ? '' : `${String(mark.id)} ${mark.verdict}`;
}

function toLine(pieces: ReturnType<typeof linesOf>[number]): HTMLElement {
  const line = document.createElement('div');
  for (const { text, mark } of pieces) {
    if (mark === null) {
      line.append(text);
      continue;
    }
    const span = document.createElement('span');
    span.dataset['mark'] = mark.verdict;
    span.dataset['id'] = String(mark.id);
    span.textContent = text;
    line.append(span);
  }
  // A line with nothing in it is as high as the others.
  if (pieces.length === 0) line.append(document.createElement('br'));
  return line;
}
