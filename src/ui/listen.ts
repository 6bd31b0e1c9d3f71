interface EventKinds extends HTMLElementEventMap, Omit<WindowEventMap, keyof HTMLElementEventMap> {
  readonly visibilitychange: Event;
  /** Chromium alone tells of it. */
  readonly freeze: Event;
}

/** A method, so that one of a narrower event is one of an event. */
type Listener<E> = { hear(event: E): void }['hear'];

type Listeners = { readonly [K in keyof EventKinds]?: Listener<EventKinds[K]> };

/** Listens to some kinds of events; returns a function that ends it. */
export function listen(
  target: EventTarget,
  listeners: Listeners,
  options?: AddEventListenerOptions,
): () => void {
  const kinds: Readonly<Record<string, Listener<Event>>> = listeners;
  for (const [kind, hear] of Object.entries(kinds)) target.addEventListener(kind, hear, options);
  return () => {
    for (const [kind, hear] of Object.entries(kinds))
      target.removeEventListener(kind, hear, options);
  };
}

/** Ends several things at once. */
export function together(...stops: readonly (() => void)[]): () => void {
  return () => {
    for (const stop of stops) stop();
  };
}
