/** The right to write a draft: one window has it at a time, all others read. */
export interface Tenure {
  readonly isMine: () => boolean;
  /** Calls back after it came or went; returns the way out. */
  readonly watch: (onChange: () => void) => () => void;
  /** Has the window that writes save and step back; one that does not answer is not waited for. */
  readonly takeOver: () => Promise<void>;
  readonly end: () => void;
}

export interface Tenures {
  /** `onYield` saves what is not saved yet, before another window takes over. */
  claim(draftId: string, onYield: () => Promise<void>): Promise<Tenure>;
}
