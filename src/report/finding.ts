import type { Balance } from './balance.ts';
import type { UnreadableReason } from './reading.ts';
import type { Quantity } from './values.ts';

/** `error` blocks the final export, `warning` wants a fix or a reason, `hint` informs. */
export type Severity = 'error' | 'warning' | 'hint';

interface FindingBase {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** The entry it stands at: a cell or a text. */
  readonly at: string;
  /** The wizard step of that entry: a section's id, or `info`. */
  readonly section: string;
}

/** One thing found in a report, by kind, with the values a sentence about it needs. */
export type Finding =
  | (FindingBase & { readonly kind: 'blankCell' })
  | (FindingBase & {
      readonly kind: 'unreadable';
      readonly text: string;
      readonly reason: UnreadableReason;
    })
  | (FindingBase & { readonly kind: 'brokenIdentity'; readonly balance: Balance })
  | (FindingBase & { readonly kind: 'emptyText' })
  | (FindingBase & { readonly kind: 'emptySection' })
  | (FindingBase & { readonly kind: 'missingParticular' })
  | (FindingBase & {
      readonly kind: 'statedTotal';
      readonly stated: Quantity | null;
      readonly computed: Quantity | null;
    });
