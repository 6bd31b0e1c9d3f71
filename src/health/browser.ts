/** What older browsers and plain http lack, whole or in part, whatever the types say. */
interface Browser {
  readonly locks?: LockManager;
  readonly storage?: Partial<StorageManager>;
}

export function browser(): Browser {
  return navigator;
}
