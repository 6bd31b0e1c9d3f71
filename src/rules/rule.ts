import type { Finding, Severity } from '../report/index.ts';
import type { CheckContext } from './context.ts';

/** What a clerk may read about a rule; `docs/rules.md` and the help are made of it. */
export interface RuleInfo {
  /** Stands in `data-finding` and in waivers: never changes its meaning. */
  readonly id: string;
  readonly chapter: RuleChapter;
  /** The gravest it gives. */
  readonly severity: Severity;
  /** One phrase: what is looked at. */
  readonly title: string;
  /** What is expected and why. */
  readonly explanation: string;
  /** `seen`: read in a notice or in published reports; `derived`: follows from something seen. */
  readonly source: { readonly text: string; readonly mark: 'seen' | 'derived' };
}

export type RuleChapter = 'complete' | 'numbers' | 'textAndTables' | 'texts';

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

export interface Rule extends RuleInfo {
  /** Findings of this rule alone; sorted, waived and counted elsewhere. */
  readonly check: (context: CheckContext) => readonly Finding[];
  /** Both sides of each comparison it makes, also where it holds, for the sheet that is signed. */
  readonly compare?: (context: CheckContext) => readonly Comparison[];
}
