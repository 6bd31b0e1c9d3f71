import type { FindingClass, OpenCounts } from './open-counts.ts';

/** The results of all rules as they are signed: plain data, printed by others. */
export interface ProofSheet {
  readonly title: string;
  /** 8 hex digits over the report's published JSON. */
  readonly state: string;
  /** As everywhere else on the screen. */
  readonly open: OpenCounts;
  readonly hints: number;
  readonly rows: readonly ProofRow[];
  readonly waivers: readonly WaivedWarning[];
}

export interface ProofRow {
  readonly rule: string;
  readonly title: string;
  /** Where and with what words or numbers; empty where the rule looks at the whole report. */
  readonly place: string;
  readonly left: string;
  readonly right: string;
  readonly outcome: ProofOutcome;
  /** What was found, as a clerk reads it. */
  readonly remark: string;
}

/** `pending`: a blank or unreadable entry stands in the way of the comparison. */
export type ProofOutcome = 'holds' | 'pending' | 'waived' | FindingClass;

export interface WaivedWarning {
  readonly rule: string;
  readonly title: string;
  readonly sentence: string;
  readonly reason: string;
}
