import type { Component } from "../schema/component.ts";
import type { Source } from "../schema/source.ts";
import type { BlindSpotRule } from "./blind-spot.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a rule says about one component whose content, value or home nobody has read. */
export type Gap = {
  /** In words, such as "Content of /etc/x". */
  readonly name: string;
  /** Whole sentences: what is not known, and what would close the gap. */
  readonly summary: string;
  readonly couldHold: readonly string[];
  readonly sources: readonly Source[];
  readonly howToLook: readonly string[];
};

/** One way in which a graph does not know something. */
export type GapRule = {
  readonly id: BlindSpotRule;
  readonly find: (component: Component, around: Surroundings) => Gap | undefined;
};
