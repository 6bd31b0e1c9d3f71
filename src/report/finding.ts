import type { Balance } from './balance.ts';
import type { Waiver } from './draft.ts';
import type { Edit } from './edit.ts';
import type { UnreadableReason } from './reading.ts';
import type { Quantity } from './value-kinds.ts';

/** `error` blocks signing and publishing, `warning` wants a fix or a reason, `hint` informs. */
export type Severity = 'error' | 'warning' | 'hint';

/** A proposed correction that one click applies; undo takes it back. */
export interface Fix {
  /** `改表格：11 → 10`, `改文字：21 → 20`: the side it changes, and how. */
  readonly label: string;
  /** What it changes and what speaks for it: `（四）无法提供 1. 自然人，改后这一列平`. */
  readonly why: string;
  /** Which of the two it takes to be wrong. */
  readonly side: 'table' | 'text';
  readonly edit: Edit;
  /** Higher stands first. */
  readonly rank: number;
  /** Shown on demand only, such as moving a case from one applicant to another. */
  readonly folded?: true;
  /** The same done to all that are alike in the report. */
  readonly also?: Pick<Fix, 'label' | 'edit'>;
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
      /** The column that is off by as much the other way, where cases may stand in the wrong one. */
      readonly opposite?: string;
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
      /** The words around the number; of `均` and `全部` what is said of all. */
      readonly excerpt: string;
      /** The number itself, or a word that stands for it. */
      readonly wording: 'number' | 'zero' | 'all';
      readonly stated: number;
      readonly approximate: boolean;
      readonly ambiguous: boolean;
      readonly table: readonly NamedQuantity[];
      /** The table they are read from: `表三`. */
      readonly tableName: string;
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
