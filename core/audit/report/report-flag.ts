import type { Component } from "../../schema/component.ts";
import type { Place, Workspace } from "../../schema/workspace.ts";
import type { Flag } from "../flag.ts";

/** A flag with what a reader elsewhere needs: nobody there can look up an id. */
export type ReportFlag = {
  readonly flag: Flag;
  /** Name of the component; its id where the graph does not hold it. */
  readonly name: string;
  readonly kind: string;
  /** Where the thing to mend is written: a runbook's line, or the component's. */
  readonly place: Place;
  /** The same for the same finding in every run, whatever line it moves to; no two flags of a report share it. */
  readonly key: string;
};

/** Flags with names, places and keys, in the same order. */
export function reportFlags(workspace: Workspace, flags: readonly Flag[]): ReportFlag[] {
  const components = new Map(workspace.components.map((component) => [component.id, component]));
  const seen = new Map<string, number>();
  return flags.map((flag) => {
    const component: Component | undefined = components.get(flag.component);
    const base = [flag.rule, flag.component, ...(flag.detail ? [flag.detail] : [])].join("/");
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      flag,
      name: component?.name ?? flag.component,
      kind: component?.kind ?? "unknown",
      place: placeOf(workspace, flag),
      key: count === 1 ? base : `${base}/${count}`,
    };
  });
}

/** A rule about a runbook proves itself first with the runbook's line; the rest stands where the component does. */
function placeOf({ places }: Workspace, { component, evidence }: Flag): Place {
  const [, file, line] = /^((?:runbooks|graph-data)\/[^:]+):(\d+)$/.exec(evidence[0] ?? "") ?? [];
  if (file !== undefined) return { file, line: Number(line) };
  return (Object.hasOwn(places, component) ? places[component] : undefined) ?? start;
}

const start: Place = { file: "graph-data/workspace.yaml", line: 1 };
