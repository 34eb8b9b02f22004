import type { Impact, ImpactLine } from "../../core/impact/impact-schema.ts";

/** A line that one hard, seen step reaches. */
export function givenLine(id: string, more: Partial<ImpactLine> = {}): ImpactLine {
  const hop = { from: id, to: "name", type: "refers-to", words: "refers to", evidence: ["report:L2"] };
  return {
    ...{ id, type: "component", name: id, via: ["name"], because: `${id} refers to name`, hops: [hop] },
    evidence: ["report:L2"],
    ...more,
  };
}

const noLines: Impact["grades"] = {
  breaksNow: [],
  alarms: [],
  blind: [],
  stale: [],
  likely: [],
  mentioned: [],
  couldHideMore: [],
};

type More = Partial<Omit<Impact, "grades">> & { readonly grades?: Partial<Impact["grades"]> };

/** An answer about the component `name`, with a source looked in and one that was not. */
export function givenImpact({ grades, ...more }: More = {}): Impact {
  return {
    ...{ subject: "name", resolvedTo: ["name"], action: "remove", fitting: ["remove", "rename"] },
    verdict: { grade: "breaksNow", words: "Breaks now: 1" },
    grades: { ...noLines, ...grades },
    ...{ beyond: 0, untouched: 0, lookedIn: ["report"], notLookedIn: ["console"] },
    oldestEvidence: { source: "report", captured: "2018-11-03" },
    ...{ undated: [], remarks: [], delays: [], undo: [], preflight: [], checks: [], nearest: [] },
    ...more,
  };
}
