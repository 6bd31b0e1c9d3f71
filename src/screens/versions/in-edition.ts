import { toEdition, type Draft } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';

interface InEdition {
  /** As far as it has a place in the edition of now: what may be brought back in parts. */
  readonly draft: Draft;
  /** Of an edition that is not of now: what is to be said about that. */
  readonly note: string | null;
  /** Whether all of it can be brought back, its edition with it. */
  readonly isKnown: boolean;
}

/** A version, for the report as it is now: it may have been written in another edition. */
export function inEdition(
  { format, formats }: Pick<LiveDraft, 'format' | 'formats'>,
  version: Draft,
): InEdition {
  if (version.formatId === format.id) return { draft: version, note: null, isKnown: true };
  const its = formats.find(({ id }) => id === version.formatId);
  if (its === undefined) {
    const note = `左边用的是本软件没有的格式（${version.formatId}），只能对照，不能恢复。`;
    return { draft: { ...version, formatId: format.id }, note, isKnown: false };
  }
  const { draft, hints, withoutPlace } = toEdition(version, its, format);
  const left = hints.length + withoutPlace.length;
  const lost = left === 0 ? '' : `其中 ${String(left)} 处在现在的格式中没有位置，未列出；`;
  const note = `左边用的是 ${its.name}。${lost}“全部恢复”连同格式一并恢复。`;
  return { draft, note, isKnown: true };
}
