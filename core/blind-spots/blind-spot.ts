import type { Component } from "../schema/component.ts";

/** The rules that find blind spots: what kind of gap it is. */
export const blindSpotRules = [
  "unresolved-read",
  "hiera-value-elsewhere",
  "value-outside-git",
  "home-not-captured",
] as const;
export type BlindSpotRule = (typeof blindSpotRules)[number];

/** A place that could hold a decisive value and that nobody has read for this graph. */
export type BlindSpot = {
  /** The blind spot as a component of its own, of kind `blind-spot`. */
  readonly component: Component;
  readonly rule: BlindSpotRule;
  /** Component whose content, value or home is not known. */
  readonly about: string;
  /** Kinds of facts it could hold, in the words of `Source.couldHold`. */
  readonly couldHold: readonly string[];
  /** Ids of sources, known and not looked in, that would close it. */
  readonly sources: readonly string[];
  /** Read-only commands that would show what it holds. */
  readonly howToLook: readonly string[];
};
