import type { Graph } from "./graph.ts";
import type { Structure } from "./structure-schema.ts";

export function structureOf(_graph: Graph): Structure {
  throw new Error("being built");
}
