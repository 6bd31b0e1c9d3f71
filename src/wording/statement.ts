/** What a text says about one fact. Positions in UTF-16 units of the text. */
export interface Statement {
  /** Id of a fact, of an aside, `lastYear.<fact id>`, `period.from` or `period.to` (value 20231231). */
  readonly fact: string;
  readonly value: number;
  /** Id of the text field it stands in. */
  readonly field: string;
  /** The number, or the wording of zero, or of 均 and 全部. */
  readonly start: number;
  readonly end: number;
  readonly wording: 'number' | 'zero' | 'all';
  /** Other facts the same number may mean; the statement holds if any of [fact, ...alternatives] does. */
  readonly alternatives: readonly string[];
  /** True where a reader could not be sure: a mismatch is then a hint, never more. */
  readonly ambiguous: boolean;
  /** 余 近 约 多 */
  readonly approximate: boolean;
}
