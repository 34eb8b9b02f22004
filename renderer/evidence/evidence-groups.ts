import type { SourceRow } from "../sources/source-rows.ts";
import { type HowToLook, howToLook, placeWords } from "./how-to-look.ts";
import { isWorkspaceFile, parseReference } from "./locator.ts";

/** One piece of evidence, ready to be shown. */
export type EvidenceItem = {
  /** `source:locator` as it stands in the files. */
  readonly reference: string;
  readonly place: string;
  readonly note?: string;
  readonly look: HowToLook;
};

/** All evidence from one source. `row` is missing where the workspace does not describe the source. */
export type EvidenceGroup = {
  readonly source: string;
  readonly inWorkspace: boolean;
  readonly row?: SourceRow;
  readonly items: readonly EvidenceItem[];
};

/** Evidence by source, both in the order in which they are given; what is given twice is shown once. */
export function evidenceGroups(
  evidence: readonly string[],
  sources: ReadonlyMap<string, SourceRow>,
): readonly EvidenceGroup[] {
  const groups = new Map<string, EvidenceItem[]>();
  for (const reference of new Set(evidence)) {
    const parsed = parseReference(reference);
    const item: EvidenceItem = {
      reference,
      place: placeWords(parsed),
      look: howToLook(parsed, sources.get(parsed.source)?.source),
      ...("note" in parsed.locator && parsed.locator.note ? { note: parsed.locator.note } : {}),
    };
    const group = groups.get(parsed.source);
    if (group) group.push(item);
    else groups.set(parsed.source, [item]);
  }
  return [...groups].map(([source, items]) => {
    const row = sources.get(source);
    return { source, items, inWorkspace: isWorkspaceFile(source), ...(row ? { row } : {}) };
  });
}
