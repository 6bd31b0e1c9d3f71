import { useEffect, useState } from 'react';
import { listen } from '../../../ui/index.ts';

/** The entry of the step one was in last; null before the first. */
export function useFocusedEntry(): string | null {
  const [entry, setEntry] = useState<string | null>(null);
  useEffect(
    () =>
      listen(document, {
        focusin: ({ target }) => {
          if (!(target instanceof HTMLElement)) return;
          const at = target.getAttribute('data-cell') ?? target.getAttribute('data-field');
          if (at !== null) setEntry(at);
        },
      }),
    [],
  );
  return entry;
}
