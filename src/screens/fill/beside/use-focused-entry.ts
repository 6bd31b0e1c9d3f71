import { useEffect, useState } from 'react';
import { listen } from '../../../ui/index.ts';

function entryOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.getAttribute('data-cell') ?? target.getAttribute('data-field');
}

/** The entry of the step one was in last; null before the first. */
export function useFocusedEntry(): string | null {
  // One may be in it already when this comes.
  const [entry, setEntry] = useState(() => entryOf(document.activeElement));
  useEffect(
    () =>
      listen(document, {
        focusin: ({ target }) => {
          const at = entryOf(target);
          if (at !== null) setEntry(at);
        },
      }),
    [],
  );
  return entry;
}
