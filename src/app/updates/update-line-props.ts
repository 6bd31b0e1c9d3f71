import type { Autosave } from '../../session/index.ts';

export interface UpdateLineProps {
  /** How the draft on the screen is being saved; none is open on the list. */
  readonly autosave?: Autosave;
}
