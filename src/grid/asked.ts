/** Something a table asks about in a dialog or a menu; kept outside React, so that asking renders no cell. */
export interface Asked<T> {
  readonly get: () => T | null;
  readonly watch: (onChange: () => void) => () => void;
  readonly set: (asked: T | null) => void;
}

export function createAsked<T>(): Asked<T> {
  let current: T | null = null;
  const watchers = new Set<() => void>();
  return {
    get: () => current,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    set: (asked) => {
      current = asked;
      for (const onChange of watchers) onChange();
    },
  };
}
