const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** What Tab would come to next after an element and all that is in it, or before it. */
export function nextFocusable(element: HTMLElement, backwards: boolean): HTMLElement | null {
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const found = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (candidate) =>
      (element.compareDocumentPosition(candidate) & side) !== 0 &&
      !candidate.contains(element) &&
      !element.contains(candidate) &&
      candidate.tabIndex >= 0 &&
      !candidate.matches(':disabled') &&
      candidate.getClientRects().length > 0,
  );
  return found[backwards ? found.length - 1 : 0] ?? null;
}
