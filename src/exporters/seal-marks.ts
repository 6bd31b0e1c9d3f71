import { sha256 } from '@noble/hashes/sha2.js';
import type { Format } from '../form/index.ts';
import type { Draft, SealMarks } from '../report/index.ts';
import { identifyingText, stateOf } from './state.ts';

/**
 * What tells a signed report from one that was changed since: its digits, and the SHA-256 of the
 * same text. Not by the browser's own `crypto.subtle`, which plain http has not.
 */
export function sealMarksOf(format: Format, draft: Draft): SealMarks {
  const bytes = new TextEncoder().encode(identifyingText(format, draft));
  return { digits: stateOf(format, draft), hash: hexOf(sha256(bytes)) };
}

/** The library's own asks for a method of newer browsers. */
function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
