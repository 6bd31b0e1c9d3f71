import type { PageSettings } from './page.ts';
import { titleEmsOf, titleLineEms } from './title-parts.ts';

/** The parts of a title in as few lines as they fit. */
export function titleLines(parts: readonly string[], page: PageSettings): readonly string[] {
  const ems = titleLineEms(page);
  return parts.reduce<readonly string[]>((lines, part) => {
    const last = lines[lines.length - 1];
    const joined = `${last ?? ''}${part}`;
    return last !== undefined && titleEmsOf(joined) > ems
      ? [...lines, part]
      : [...lines.slice(0, -1), joined];
  }, []);
}
