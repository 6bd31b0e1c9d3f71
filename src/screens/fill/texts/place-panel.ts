const GAP = 4;

/** Puts a panel under a place of the text, or over it where the window ends, within its box. */
export function placePanel(panel: HTMLElement, anchor: DOMRect): void {
  const box = panel.parentElement?.getBoundingClientRect();
  if (box === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = Math.max(0, Math.min(anchor.left - box.left - GAP, box.width - width));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const isTooLow = below + height > window.innerHeight - GAP && above > GAP;
  panel.style.left = `${String(left)}px`;
  panel.style.top = `${String((isTooLow ? above : below) - box.top)}px`;
}
