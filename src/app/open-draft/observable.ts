/** A value one can watch, as `useSyncExternalStore` wants it. */
export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls back at once after each change; returns the way out. */
  readonly watch: (onChange: () => void) => () => void;
}

export function toObservable<T>(initial: T): Observable<T> {
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
