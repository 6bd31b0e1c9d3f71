import type { CommonMark } from '../form/index.ts';

declare const ofEdition: unique symbol;

/**
 * A mark of words, as the reader has it: a common one, or one of an edition's own, which no code can
 * name. A misspelt name compiles nowhere.
 */
export type Mark = CommonMark | (string & { readonly [ofEdition]: true });

/** Marks as an edition's data have them: which are common a test of the editions knows. */
export function marksOfData(marks: Iterable<string>): readonly Mark[] {
  // The only way in: whatever stands in the data is a mark.
  return [...marks] as Mark[];
}

export function hasAny(marks: ReadonlySet<Mark>, some: readonly CommonMark[]): boolean {
  return some.some((mark) => marks.has(mark));
}

/** True where one of the marks stands that an edition's topics or senses name; none may be written here. */
export function hasAnyOf<T extends string>(
  marks: ReadonlySet<string>,
  some: string extends T ? readonly T[] : never,
): boolean {
  return some.some((mark) => marks.has(mark));
}
