import type { Model } from "../model.ts";
import { search } from "../search/search.ts";

const most = 3;

/** Ids of up to three components whose names or texts come closest to `text`, best first. */
export function nearestComponents(model: Model, text: string): string[] {
  return search(model.index, text, most, () => true).map((result) => result.id);
}
