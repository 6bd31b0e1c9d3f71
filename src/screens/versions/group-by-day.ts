import type { Version } from '../../report/index.ts';
import { dayWords } from './words.ts';

/** A version with the one kept before it; null before the first. */
export interface ListedVersion {
  readonly version: Version;
  readonly before: Version | null;
}

interface Day {
  readonly day: string;
  readonly versions: readonly ListedVersion[];
}

/** The latest first, under the day they were kept on; `versions` stand the oldest first. */
export function groupByDay(versions: readonly Version[], now: number): readonly Day[] {
  const days: { readonly day: string; readonly versions: ListedVersion[] }[] = [];
  for (const [index, version] of [...versions.entries()].reverse()) {
    const day = dayWords(version.at, now);
    const listed = { version, before: versions[index - 1] ?? null };
    const last = days[days.length - 1];
    if (last?.day === day) last.versions.push(listed);
    else days.push({ day, versions: [listed] });
  }
  return days;
}
