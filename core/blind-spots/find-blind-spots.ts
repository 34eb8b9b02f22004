import type { Workspace } from "../schema/workspace.ts";
import type { BlindSpot } from "./blind-spot.ts";

export function findBlindSpots(_workspace: Workspace): readonly BlindSpot[] {
  return [];
}
