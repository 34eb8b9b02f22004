/** The same function, which makes each answer once and keeps it for as long as the value that it was asked about. */
export function keptBy<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** The same for answers about two values, kept for as long as both. */
export function keptByBoth<A extends object, B extends object, V>(
  make: (first: A, second: B) => V,
): (first: A, second: B) => V {
  const about = keptBy((first: A) => keptBy((second: B) => make(first, second)));
  return (first, second) => about(first)(second);
}
