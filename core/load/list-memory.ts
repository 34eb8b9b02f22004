import { sameItems } from "../runs.ts";

/**
 * What was made of some lists the last time. Given the very same lists again, the very same result comes back, so
 * that whoever looks at it sees without comparing that nothing has changed.
 */
export class ListMemory {
  readonly #made = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>();

  /** @param name of the result, for which `make` always has the same type */
  kept<T>(name: string, from: readonly unknown[], make: () => T): T {
    const before = this.#made.get(name);
    if (before && sameItems(before.from, from)) return before.value as T;
    const value = make();
    this.#made.set(name, { from, value });
    return value;
  }
}
