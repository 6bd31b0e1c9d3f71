/** Digits are up to 0.56 em wide in what stands in for 宋体, other Latin characters up to 1. */
export function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/\d/.test(character) ? 0.56 : 1), 0);
}

/** A label in lines of at most so many ems, of about the same length. */
export function linesOfLabel(label: string, maxEms: number): readonly string[] {
  const count = Math.max(Math.ceil(emsOf(label) / maxEms), 1);
  const share = Math.ceil(emsOf(label) / count);
  return Array.from(label).reduce<readonly string[]>((lines, character) => {
    const last = lines[lines.length - 1];
    return last === undefined || emsOf(last + character) > share
      ? [...lines, character]
      : [...lines.slice(0, -1), last + character];
  }, []);
}
