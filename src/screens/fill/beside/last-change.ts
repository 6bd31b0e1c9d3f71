import { shownEntry, type History } from '../../../report/index.ts';

/** Longer texts are compared on the page of versions. */
const LONGEST = 20;

/**
 * `上次改动：21 → 22`: what an entry held before the last step that changed it, and after it. Null where
 * no step did, or for a text.
 */
export function lastChange({ steps, position }: History, at: string, now: string): string | null {
  const done = steps.slice(0, position);
  const last = [...done].reverse().find(({ patches }) => patches.some((one) => one.at === at));
  const patch = last?.patches.find((one) => one.at === at);
  if (patch === undefined) return null;
  const { start, before, after } = patch;
  const was = now.slice(0, start) + (before ?? '') + now.slice(start + (after ?? '').length);
  if (was === now || Math.max(was.length, now.length) > LONGEST) return null;
  return `上次改动：${shownEntry(was)} → ${shownEntry(now)}`;
}
