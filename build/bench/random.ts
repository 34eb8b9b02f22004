/** Repeatable chance: the same seed gives the same sequence on every machine. */
export type Random = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** Whole number, 0 ≤ x < count. */
  readonly below: (count: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Position in a list of `count` by Zipf's law: position n about as often as 1 ÷ (n + 1). */
  readonly zipf: (count: number) => number;
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for sample data. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: <T>(items: readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
    zipf: (count) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
  };
}
