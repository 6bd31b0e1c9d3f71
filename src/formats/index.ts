/**
 * formats: the official editions of the form as plain data, one folder an edition, newest first.
 * It knows the labels, the identities and the official words; it computes nothing.
 */
import type { Format, ReviewFormat } from '../form/index.ts';
import { format2021 } from './2021/format.ts';

export const formats: readonly Format[] = [format2021];

/** The edition with what its reports are reviewed by, always the same object. */
export async function loadReviewFormat(id: string): Promise<ReviewFormat> {
  const { reviewFormats } = await import('./review-formats.ts');
  const found = reviewFormats.find((format) => format.id === id);
  if (found === undefined) throw new RangeError(`No edition is called ${id}`);
  return found;
}

/** A whole report to look at, as the text of its JSON file. */
export async function loadExample(): Promise<string> {
  const { example } = await import('./2021/example.ts');
  return example;
}
