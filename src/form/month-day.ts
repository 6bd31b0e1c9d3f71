/** A day of some year; January is 1. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}
