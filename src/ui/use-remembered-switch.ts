import { useCallback, useEffect, useState } from 'react';

interface Memory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

interface RememberedAs {
  readonly key: string;
  /** What stands under the key where it is switched on, and where it is switched off again. */
  readonly on: string;
  readonly off: string;
}

// What a first page has read is there at once for the next.
const known = new WeakMap<Memory, Map<string, boolean>>();

function knownOf(memory: Memory): Map<string, boolean> {
  const found = known.get(memory) ?? new Map<string, boolean>();
  known.set(memory, found);
  return found;
}

/** Whether something is switched on, as it was chosen last; what is chosen holds also where it can't be kept. */
export function useRememberedSwitch(
  memory: Memory,
  { key, on, off }: RememberedAs,
): readonly [isOn: boolean, toggle: () => void] {
  const [isOn, setOn] = useState(knownOf(memory).get(key) ?? false);
  useEffect(() => {
    let hasLeft = false;
    const take = (stored: unknown) => {
      if (hasLeft || knownOf(memory).has(key)) return;
      knownOf(memory).set(key, stored === on);
      setOn(stored === on);
    };
    memory.get(key).then(take, () => undefined);
    return () => {
      hasLeft = true;
    };
  }, [memory, key, on]);
  const toggle = useCallback(() => {
    const next = knownOf(memory).get(key) !== true;
    knownOf(memory).set(key, next);
    setOn(next);
    memory.set(key, next ? on : off).catch(() => undefined);
  }, [memory, key, on, off]);
  return [isOn, toggle];
}
