/** The results of all rules as they are signed: plain data, printed by others. */
export interface ProofSheet {
  readonly title: string;
  /** 8 hex digits over the report's published JSON. */
  readonly state: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number };
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

/** `open`: a blank or unreadable entry stands in the way. */
export type ProofOutcome = 'holds' | 'open' | 'error' | 'warning' | 'hint' | 'waived';

export interface WaivedWarning {
  readonly rule: string;
  readonly title: string;
  readonly sentence: string;
  readonly reason: string;
}
