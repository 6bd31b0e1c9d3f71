import { withoutHidden } from './hidden-characters.ts';
import { toPlainEntry } from './plain-entry.ts';
import type { Reading, UnreadableReason } from './reading.ts';

export type Parsed<T> = { readonly value: T } | { readonly reason: UnreadableReason };

/**
 * Reads an entry by what is seen of it. Where that can be read, but hidden characters stand among
 * it, they are the reason why the entry can't: `1\u200b2` looks like 12.
 */
export function readSeen<T>(text: string, parse: (plain: string) => Parsed<T>): Reading<T> {
  const plain = toPlainEntry(text);
  if (plain === '') return { state: 'blank' };
  const seen = toPlainEntry(withoutHidden(plain));
  const isAllSeen = seen === plain;
  const parsed: Parsed<T> = seen === '' ? { reason: 'hidden' } : parse(seen);
  if ('value' in parsed && isAllSeen) return { state: 'value', value: parsed.value };
  return { state: 'unreadable', text, reason: 'reason' in parsed ? parsed.reason : 'hidden' };
}
