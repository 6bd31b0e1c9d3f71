/** One comparison as a sheet on paper shows it. */
export interface Comparison {
  /** `表三“自然人”列`, or a text with the words compared. */
  readonly place: string;
  /** `新收 21 + 上年结转 0 = 21`. */
  readonly left: string;
  readonly right: string;
  /** Null: a blank or unreadable entry stands in the way. */
  readonly holds: boolean | null;
}
