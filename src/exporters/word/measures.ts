/** Word measures in twips: twentieths of a point. */
export function twipsOf(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}
