/** A community's words are few; a workspace of millions of them must not fill the memory. */
const MOST = 50_000;

/** A function whose values are remembered, up to so many; then it begins anew. For values that live as long as the program. */
export function remembered<K, V>(make: (key: K) => V, most = MOST): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      if (known.size >= most) known.clear();
      known.set(key, value);
    }
    return value;
  };
}
