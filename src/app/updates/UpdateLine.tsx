import { late } from '../../ui/index.ts';

/** Long enough for a slow first load to be through. */
const PAUSE_MS = 2_000;

// Only once nobody waits for the page: keeping its files may not make its coming slower.
/** A quiet line where a newer version lies ready. */
export const UpdateLine = late(async () => {
  // A single file is its own newest version.
  if (import.meta.env.MODE === 'single') return () => null;
  await new Promise((done) => setTimeout(done, PAUSE_MS));
  try {
    return (await import('./UpdateOffer.tsx')).createUpdateOffer(window);
  } catch {
    return () => null;
  }
});
