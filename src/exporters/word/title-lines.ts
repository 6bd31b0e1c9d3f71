import { titleEmsOf, titleLineEms, type PageSettings } from '../../document/index.ts';

/** The parts of a title in as few lines as they fit: Word knows no place where it may break. */
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
