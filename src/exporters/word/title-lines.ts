import type { PageSettings } from '../../document/index.ts';

/** The parts of a title in as few lines as they fit: Word knows no place where it may break. */
export function titleLines(parts: readonly string[], page: PageSettings): readonly string[] {
  const { left, right } = page.marginsMm;
  const ems = ((page.paperMm.width - left - right) * 72) / 25.4 / page.titlePt;
  return parts.reduce<readonly string[]>((lines, part) => {
    const last = lines[lines.length - 1];
    const joined = `${last ?? ''}${part}`;
    return last !== undefined && emsOf(joined) > ems
      ? [...lines, part]
      : [...lines.slice(0, -1), joined];
  }, []);
}

/** Latin letters and digits are half as wide as other characters. */
function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}
