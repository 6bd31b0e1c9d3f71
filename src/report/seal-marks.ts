import { sha256 } from '@noble/hashes/sha2.js';
import type { Format } from '../form/index.ts';
import type { Draft } from './draft.ts';
import { fingerprintOf } from './fingerprint.ts';
import { identifyingText } from './identity.ts';
import type { SealMarks } from './seal.ts';

/**
 * What tells a signed report from one that was changed since: its digits, and the SHA-256 of the
 * same text. Not by the browser's own `crypto.subtle`, which plain http has not.
 */
export function sealMarksOf(format: Format, draft: Draft): SealMarks {
  const text = identifyingText(format, draft);
  return { digits: fingerprintOf(text), hash: hexOf(sha256(new TextEncoder().encode(text))) };
}

/** Whether a report is still the one that was signed: nobody who changed it behind our back made a hash for it too. */
export function holdsSeal(format: Format, draft: Draft, { hash, digits }: SealMarks): boolean {
  const found = sealMarksOf(format, draft);
  return found.hash === hash && found.digits === digits;
}

/** The library's own asks for a method of newer browsers. */
function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
