import type { SourceRow } from "../sources/source-rows.ts";
import type { Age } from "./age.ts";
import { parseReference } from "./locator.ts";

/** Age of the oldest source that is cited; undefined where none has a date. */
export function oldestAge(
  evidence: readonly string[],
  sources: ReadonlyMap<string, Pick<SourceRow, "age">>,
): Age | undefined {
  let oldest: Age | undefined;
  for (const reference of evidence) {
    const age = sources.get(parseReference(reference).source)?.age;
    if (age && (!oldest || age.days > oldest.days)) oldest = age;
  }
  return oldest;
}
