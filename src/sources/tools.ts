import type { Format } from '../form/index.ts';

/** A parser that runs no script and loads nothing. */
export type DomParser = (text: string, type: 'text/html' | 'application/xml') => Document;

/** What reading needs from outside. */
export interface ForeignTools {
  readonly formats: readonly Format[];
  readonly parse: DomParser;
}
