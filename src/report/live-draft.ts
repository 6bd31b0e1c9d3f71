import type { Format } from '../form/index.ts';
import type { Draft, Waiver } from './draft.ts';
import type { Edit } from './edit.ts';
import type { AnnotationChanges } from './history.ts';
import type { Remark } from './remark.ts';

/** The draft that is open, as those see it who show or check it while somebody types. */
export interface LiveDraft {
  readonly format: Format;
  /** All editions a report may be of, the newest first. */
  readonly formats: readonly Format[];
  /** What stands there now; the same object until something changes. */
  readonly current: () => Draft;
  /** Calls back at once after each change; returns the way out. */
  readonly watch: (onChange: () => void) => () => void;
  /**
   * Writes several entries, and annotations in the place of others, as one step. An entry that
   * changes is confirmed by that.
   */
  readonly apply: (edit: Edit, annotations?: AnnotationChanges) => void;
  /** Writes one entry as typing does: it goes on with the step of what was typed there before. */
  readonly type: (at: string, text: string | null) => void;
  /** Replaces the remarks on entries. */
  readonly remark: (remarks: readonly Remark[]) => void;
  /** Replaces the reasons with which warnings were accepted. */
  readonly waive: (waivers: readonly Waiver[]) => void;
  /** Takes entries as they are: somebody has looked at them. */
  readonly confirm: (entryIds: readonly string[]) => void;
}
