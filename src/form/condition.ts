import type { MonthDay } from './month-day.ts';

/** Where a demand comes from, and whether it was read there or follows from what was read. */
interface DemandSource {
  readonly text: string;
  readonly mark: 'seen' | 'derived';
}

/** What stands in the list of rules for everything an edition demands beyond its identities. */
interface Demand {
  /** The rule's id, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** What is demanded and why, for a clerk. */
  readonly explanation: string;
  readonly source: DemandSource;
}

type DemandSeverity = 'error' | 'warning' | 'hint';

interface NumberDemand extends Demand {
  /** What is said where it is not met; `{left}` and `{right}` stand for the sides with their values. */
  readonly sentence: string;
}

/** A comparison of sums of facts that a report should meet: Σ left ≤ or = Σ right. */
export interface Condition extends NumberDemand {
  readonly severity: DemandSeverity;
  readonly left: readonly ConditionTerm[];
  readonly relation: 'atMost' | 'equals';
  readonly right: readonly ConditionTerm[];
  /** The graver question: where that condition is broken already this one is not asked. */
  readonly unless?: string;
  /** Severities by who reports, first match; the condition is not asked of anyone else. */
  readonly agencies?: readonly AgencySeverity[];
  /** Only asked where these facts, in all, are more than 0. */
  readonly onlyIf?: readonly ConditionTerm[];
}

/** A fact's value, or a plain number, taken `times` over. */
export type ConditionTerm =
  | { readonly fact: string; readonly name: string; readonly times?: number }
  /** What the texts say of a quantity that stands in no table, e.g. `processingFee.yuan`. */
  | { readonly told: string; readonly name: string; readonly times?: number }
  | { readonly number: number };

interface AgencySeverity {
  /** Kinds and levels as a report's agency has them; absent: all of them. */
  readonly kinds?: readonly string[];
  readonly levels?: readonly string[];
  readonly severity: DemandSeverity;
}

/** A quantity that the texts should tell as soon as a cell is not 0. */
export interface TellingDemand extends NumberDemand {
  readonly fact: string;
  /** Any of these, told with a number above 0, is enough. */
  readonly told: readonly string[];
  readonly toldName: string;
}

/** An amount that looks as if it had been typed in a smaller unit. */
export interface ScaleDemand extends NumberDemand {
  readonly fact: string;
  /** By level: from here on an amount with at most `places` decimals is looked at. */
  readonly from: Readonly<Record<string, number>>;
  readonly places: number;
  readonly unit: string;
  readonly smallerUnit: string;
  /** How many of the smaller unit make one of the unit. */
  readonly ratio: number;
}

/** Words an agency's text should have: each pattern found once. */
export interface WordingDemand extends Demand {
  readonly severity: DemandSeverity;
  readonly field: string;
  readonly kinds: readonly string[];
  readonly words: readonly { readonly name: string; readonly pattern: string }[];
}

/** A claim in words that numbers can contradict: 全部办结 beside a number carried over. */
export interface ClaimDemand extends Demand {
  readonly claims: readonly {
    /** The claim itself, in one sentence. */
    readonly pattern: string;
    /** What the sentence must speak of, before the claim or after it. */
    readonly about: string;
    /** Words that take the claim back: `其余`, `结转`. */
    readonly except: string;
    /** Facts that must then be 0. */
    readonly facts: readonly string[];
  }[];
}

/** A text that says one thing must say another, too: problems ask for measures. */
export interface PairDemand extends Demand {
  readonly severity: DemandSeverity;
  readonly field: string;
  /** Pattern of what makes the demand. */
  readonly where: string;
  /** Pattern of what is then looked for. */
  readonly asks: string;
  /** The finding where it is missing, a sentence. */
  readonly says: string;
}

/** What an edition says of a rule that reports of any edition have, in the place of the rule's own words. */
export type RuleWords = Partial<Pick<Demand, 'title' | 'explanation' | 'source'>>;

/** What an edition demands beside sums and identities, all of it data; patterns are strings. */
export interface Demands {
  readonly conditions: readonly Condition[];
  readonly telling: readonly TellingDemand[];
  readonly scales: readonly ScaleDemand[];
  readonly wordings: readonly WordingDemand[];
  readonly claims: readonly ClaimDemand[];
  readonly pairs: readonly PairDemand[];
  readonly texts: TextDemands;
  /** By the rule's id. */
  readonly rules: Readonly<Record<string, RuleWords>>;
}

/** Words of the edition that the general rules about texts look for. */
export interface TextDemands {
  /** First and last day a report's numbers are of, in the reported year. */
  readonly period: { readonly from: MonthDay; readonly to: MonthDay };
  /** Pattern of what texts call such a report, behind its year. */
  readonly reportName: string;
  /** Fields that speak of years to come. */
  readonly outlook: readonly string[];
  /** Sentences of the form's own instructions that must not be published. */
  readonly instructions: readonly string[];
  /** Citations of a basis that is repealed or misspelt, with what to write instead. */
  readonly wrongBases: readonly { readonly pattern: string; readonly instead: string }[];
  /** Fields whose text says nothing if it is only this. */
  readonly tokens: readonly { readonly field: string; readonly pattern: string }[];
}
