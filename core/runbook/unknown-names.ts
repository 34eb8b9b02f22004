import { isKnownName, type KnownNames } from "./known-names.ts";
import { type NameShape, nameShapesIn } from "./name-shapes.ts";
import { type NearName, nearestName } from "./nearest-name.ts";

/** A name in a text that the graph does not hold, with the nearest one it does, if any is near. */
export type UnknownName = NameShape & { readonly nearest?: NearName };

/**
 * Hosts, paths and addresses in plain text that the graph knows nothing of, in order, each place. Folders
 * above known paths and members of known patterns (`tools-worker-10xx`) count as known.
 */
export function unknownNames(text: string, known: KnownNames): UnknownName[] {
  const unknown: UnknownName[] = [];
  for (const shape of nameShapesIn(text)) {
    if (isKnownName(known, shape.text)) continue;
    const nearest = nearestName(known.index, shape.text);
    unknown.push(nearest ? { ...shape, nearest } : shape);
  }
  return unknown;
}
