import type { Format, ReviewFormat } from '../../form/index.ts';
import { withInvented } from './every-edition.ts';

/** What `formats/index.ts` offers, with the invented edition: e2e/support/invented.ts builds the app on it. */
export const formats: readonly Format[] = withInvented;

export function loadReviewFormat(id: string): Promise<ReviewFormat> {
  const found = withInvented.find((format) => format.id === id);
  return found === undefined ? Promise.reject(new RangeError(id)) : Promise.resolve(found);
}

export const examples = [];
