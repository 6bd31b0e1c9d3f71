import type { CheckContext } from './context.ts';
import { holdsFor, meaningsOf } from './statements/meanings.ts';

/** A number (or a word for one) that a text states about the tables, with what stands there. */
export interface TextReading {
  /** The text's id. */
  readonly at: string;
  /** Where in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly stated: number;
  /** What it is compared with: `本年新收政府信息公开申请`. */
  readonly name: string;
  /** What the tables hold there; null while that can't be told. */
  readonly value: number | null;
  readonly unit: string;
  /** The cells it is read from; several are added up. */
  readonly cells: readonly string[];
  /** `open`: a cell behind it is blank or unreadable. */
  readonly verdict: 'holds' | 'differs' | 'unsure' | 'open';
}

/** In the order of the texts; what the tables don't hold (last year, plans) is left out. */
export function readingsOf(context: CheckContext): readonly TextReading[] {
  return context.statements.flatMap((statement): TextReading[] => {
    const meanings = meaningsOf(context, statement);
    const meant = meanings.find((one) => holdsFor(statement, [one]) === true) ?? meanings[0];
    if (meant === undefined) return [];
    const { field, start, end, value, ambiguous } = statement;
    const holds = holdsFor(statement, meanings);
    return [
      {
        at: field,
        start,
        end,
        stated: value,
        name: meant.fact.name,
        value: meant.value,
        unit: meant.fact.unit,
        cells: meant.fact.cells,
        verdict: holds === null ? 'open' : holds ? 'holds' : ambiguous ? 'unsure' : 'differs',
      },
    ];
  });
}
