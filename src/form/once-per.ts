/**
 * The same function, which makes its answer once for each object. For what follows from a readonly
 * object alone (a table, an edition, one run of the rules): nothing is ever invalidated, and an
 * answer goes with its object.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
