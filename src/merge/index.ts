/**
 * merge: a file of ours that comes back → the draft and the state of it that it was made of, what was
 * changed in the file, here, and on both sides, and the edit that brings the two together. It knows
 * drafts and their versions; it knows no edition, no kind of file, no screen.
 */
export { findOriginal, type Original } from './find-original.ts';
export { mergeDrafts, mergeEdit, type MergePlace, type Side } from './merge-drafts.ts';
export { mergeRemarks } from './merge-remarks.ts';
export type { MergeSides } from './merge-sides.ts';
