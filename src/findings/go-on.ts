/** Moves the focus from a card that will go to the next finding, or the one before, or the heading. */
export function goOnFrom(card: Element | null): void {
  const scope = card?.closest('[role="dialog"]') ?? document.querySelector('main');
  const all = [...(scope?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].filter(
    (one) => one.closest('details:not([open])') === null,
  );
  const own = all.findIndex((one) => card?.contains(one) === true);
  const next = own === -1 ? undefined : (all[own + 1] ?? all[own - 1]);
  (next ?? scope?.querySelector<HTMLElement>('h1, textarea, button'))?.focus({
    preventScroll: true,
  });
}
