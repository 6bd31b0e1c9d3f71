import { lazy, Suspense } from 'react';
import type { UpdateLineProps } from './update-line-props.ts';

/** Long enough for a slow first load to be through. */
const PAUSE_MS = 2_000;

// Only once nobody waits for the page: keeping its files may not make its coming slower.
const Offer = lazy(async () => {
  // A single file is its own newest version.
  if (import.meta.env.MODE === 'single') return { default: () => null };
  await new Promise((done) => setTimeout(done, PAUSE_MS));
  try {
    return { default: (await import('./UpdateOffer.tsx')).createUpdateOffer(window) };
  } catch {
    return { default: () => null };
  }
});

/** A quiet line where a newer version lies ready. */
export function UpdateLine(props: UpdateLineProps) {
  return (
    <Suspense fallback={null}>
      <Offer {...props} />
    </Suspense>
  );
}
