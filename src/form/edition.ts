import type { Format } from './format.ts';

/** The edition meant for a reported year; the newest where none is. */
export function formatForYear(formats: readonly Format[], year: number): Format | undefined {
  const meant = formats.find(
    (format) => format.firstYear <= year && year <= (format.lastYear ?? Infinity),
  );
  return meant ?? formats[0];
}
