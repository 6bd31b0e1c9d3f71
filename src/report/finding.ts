import type { Balance } from './balance.ts';
import type { Waiver } from './draft.ts';
import type { Edit } from './edit.ts';
import type { UnreadableReason } from './reading.ts';
import type { Quantity } from './values.ts';

/** `error` blocks signing and publishing, `warning` wants a fix or a reason, `hint` informs. */
export type Severity = 'error' | 'warning' | 'hint';

/** A proposed correction that one click applies; undo takes it back. */
export interface Fix {
  /** `（四）无法提供 1. 自然人：10 改为 11`. */
  readonly label: string;
  readonly edit: Edit;
  /** Higher stands first. */
  readonly rank: number;
}

/** A number with the name it goes by in a sentence; null where nothing can be read. */
export interface NamedQuantity {
  readonly name: string;
  readonly value: Quantity | null;
}

interface FindingBase {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** The entry it stands at: a cell or a text. */
  readonly at: string;
  /** The wizard step of that entry: a section's id, or `info`. */
  readonly section: string;
  /** The cell or fact that a text is compared with. */
  readonly also?: string;
  /** Where in the text, in UTF-16 units. */
  readonly range?: TextRange;
  /** Likely corrections, best first. */
  readonly fixes?: readonly Fix[];
  /** Accepted with this reason: it stands no longer in the way. */
  readonly waived?: { readonly reason: string };
  /** Its reason was written while other numbers stood here: it counts no longer. */
  readonly outdated?: Waiver;
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One thing found in a report, by kind, with the values a sentence about it needs. */
export type Finding =
  | (FindingBase & { readonly kind: 'blankCell' })
  | (FindingBase & {
      readonly kind: 'unreadable';
      readonly text: string;
      readonly reason: UnreadableReason;
    })
  | (FindingBase & {
      readonly kind: 'brokenIdentity';
      readonly balance: Balance;
      /** Sums over this column that no longer balance for its sake alone. */
      readonly carried: readonly Balance[];
      /** Any cell of the column could be the wrong one, and nothing speaks for one of them. */
      readonly anyCell: boolean;
    })
  | (FindingBase & {
      readonly kind: 'condition';
      /** The demand's sentence: `{left}` and `{right}` stand for what both sides hold. */
      readonly sentence: string;
      readonly relation: 'atMost' | 'equals';
      readonly left: readonly NamedQuantity[];
      readonly right: readonly NamedQuantity[];
    })
  | (FindingBase & {
      /** A text's number against the table's; `table` holds each meaning the number may have. */
      readonly kind: 'statement';
      readonly excerpt: string;
      readonly stated: number;
      readonly approximate: boolean;
      readonly ambiguous: boolean;
      readonly table: readonly NamedQuantity[];
      readonly unit: string;
    })
  | (FindingBase & {
      /** Something about a text alone, or beside one number; `says` goes on after the place's name. */
      readonly kind: 'passage';
      readonly found: readonly string[];
      readonly numbers: readonly number[];
      readonly says: string;
    })
  | (FindingBase & { readonly kind: 'emptyText' })
  | (FindingBase & { readonly kind: 'emptySection' })
  | (FindingBase & { readonly kind: 'missingParticular' })
  /** Taken over from elsewhere, and nobody has looked at it yet. */
  | (FindingBase & { readonly kind: 'unconfirmed' })
  | (FindingBase & {
      readonly kind: 'statedTotal';
      readonly stated: Quantity | null;
      readonly computed: Quantity | null;
    });
