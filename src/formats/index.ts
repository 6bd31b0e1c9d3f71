/**
 * formats: the official editions of the form as plain data, one folder an edition, newest first.
 * It knows the labels, the identities and the official words; it computes nothing.
 */
import type { Format } from '../form/index.ts';
import { format2021 } from './2021/format.ts';

export const formats: readonly Format[] = [format2021];

/** A whole report to look at, as the text of its JSON file. */
export async function loadExample(): Promise<string> {
  const { example } = await import('./2021/example.ts');
  return example;
}
