/** Keeps the `count` items with the largest keys of all that are offered. O(n log count) for n offers. */
export class BestOf<T extends { readonly key: number }> {
  /** A key has to be above this to be kept; it rises as items are kept. */
  least = Number.NEGATIVE_INFINITY;
  readonly #count: number;
  #kept: T[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  offer(item: T): void {
    if (item.key <= this.least) return;
    this.#kept.push(item);
    if (this.#kept.length >= 2 * this.#count + 16) this.#prune();
  }

  /** What was kept, largest key first; of equal keys the one offered first. */
  sorted(): readonly T[] {
    this.#prune();
    return this.#kept;
  }

  #prune(): void {
    this.#kept = this.#kept.sort((a, b) => b.key - a.key).slice(0, this.#count);
    if (this.#kept.length === this.#count) this.least = this.#kept.at(-1)?.key ?? this.least;
  }
}
