/** A value one can watch, as `useSyncExternalStore` wants it. */
export interface Watched<T> {
  readonly get: () => T;
  /** Calls back at once after each change; returns what ends it. */
  readonly watch: (onChange: () => void) => () => void;
}

export interface Observable<T> extends Watched<T> {
  readonly set: (value: T) => void;
}

export function createObservable<T>(initial: T): Observable<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
