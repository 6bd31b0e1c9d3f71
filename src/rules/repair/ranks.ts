/**
 * Which correction stands first: what was changed last is the likeliest; a text may be as wrong as a
 * number, and changing it does no harm to the figures; a case goes to another applicant only on demand.
 */
export const FIX_RANKS = { changedLast: 300, text: 200, table: 100, move: 0 } as const;
