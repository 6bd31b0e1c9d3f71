/** The right to write a draft: one window has it at a time, all others read. */
export interface EditLock {
  readonly isMine: () => boolean;
  /** Calls back after it came or went; returns a function that ends it. */
  readonly watch: (onChange: () => void) => () => void;
  /** Has the window that writes save and step back; one that does not answer is not waited for. */
  readonly takeOver: () => Promise<void>;
  readonly end: () => void;
}

export interface EditLocks {
  /** `onYield` saves what is not saved yet, before another window takes over. */
  claim(draftId: string, onYield: () => Promise<void>): Promise<EditLock>;
}
