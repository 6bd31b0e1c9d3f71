import type { Format } from '../form/index.ts';
import type { Draft, Note, Waiver } from './draft.ts';
import type { Edit } from './edit.ts';
import type { Remarks } from './history.ts';

/** The draft that is open, as those see it who show or check it while somebody types. */
export interface LiveDraft {
  readonly format: Format;
  /** What stands there now; the same object until something changes. */
  readonly current: () => Draft;
  /** Calls back at once after each change; returns the way out. */
  readonly watch: (onChange: () => void) => () => void;
  /** Writes several entries, and remarks in the place of others, as one step. */
  readonly apply: (edit: Edit, remarks?: Remarks) => void;
  /** Writes one entry as typing does: it goes on with the step of what was typed there before. */
  readonly type: (at: string, text: string | null) => void;
  /** Replaces the notes on entries. */
  readonly annotate: (notes: readonly Note[]) => void;
  /** Replaces the reasons with which warnings were accepted. */
  readonly waive: (waivers: readonly Waiver[]) => void;
}
