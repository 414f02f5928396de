/**
 * Keeps with an object what was worked out from it. A WeakMap does the same, but for objects that live for a moment its
 * entries cost more in garbage collection than they save: a third of a check of 10,000 posts.
 */
export class Keeper {
  // Private, so that neither a copy by `...` nor a comparison sees it.
  readonly #values: unknown[] = [];

  static recall<V>(keeper: Keeper, slot: number, make: () => V): V {
    const values = keeper.#values;
    if (values[slot] === undefined) values[slot] = make();
    return values[slot] as V;
  }

  static forget(keeper: Keeper, slot: number): void {
    keeper.#values[slot] = undefined;
  }
}

let slots = 0;

/** A function whose values are kept, each with what it was worked out from. */
export interface Kept<K, V> {
  (key: K): V;
  /** Lets go of what is kept with an object. */
  forget: (key: K) => void;
}

/** A function of an object that is worked out once for each; never undefined. Objects that are no keepers are remembered in a WeakMap. */
export function keptWith<K extends object, V extends NonNullable<unknown>>(make: (key: K) => V): Kept<K, V> {
  const slot = slots++;
  const others = new WeakMap<K, V>();
  const kept = (key: K): V => {
    if (key instanceof Keeper) return Keeper.recall(key, slot, () => make(key));
    const known = others.get(key) ?? make(key);
    others.set(key, known);
    return known;
  };
  return Object.assign(kept, {
    forget: (key: K): void => {
      if (key instanceof Keeper) Keeper.forget(key, slot);
      else others.delete(key);
    },
  });
}

/** The same for a function of an object and one thing more, such as a configuration: kept as long as that stays the same. */
export function keptFor<K extends object, G, V>(make: (key: K, given: G) => V): (key: K, given: G) => V {
  const latest = keptWith((_: K): { known: { readonly given: G; readonly value: V } | null } => ({ known: null }));
  return (key, given) => {
    const entry = latest(key);
    if (entry.known === null || entry.known.given !== given) entry.known = { given, value: make(key, given) };
    return entry.known.value;
  };
}
