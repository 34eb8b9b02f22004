import { buildGraph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import type { Relation } from "../schema/relation.ts";
import type { RelationType } from "../schema/relation-types.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { Workspace } from "../schema/workspace.ts";
import type { AuditInput } from "./context.ts";

/** For tests: a component with what every component must have; documented, so that it raises no flag by itself. */
export function componentOf(id: string, kind: ComponentKind, facts: Partial<Component> = {}): Component {
  return {
    ...{ id, kind, name: id, summary: "For a test.", asOf: "2018-12", documented: "documented" },
    evidence: ["src:1"],
    ...facts,
  };
}

/** For tests: `componentOf` for a file on disk. */
export function fileOf(
  id: string,
  file: Partial<NonNullable<Component["file"]>>,
  facts: Partial<Component> = {},
) {
  const full = { path: `/etc/${id}`, host: "h", tracked: "yes", immutable: "unknown", ...file } as const;
  return componentOf(id, "config-file", { file: full, ...facts });
}

/** For tests: "a reads b" as a hard, seen relation, `facts` on top. */
export function relationOf(words: string, facts: Partial<Relation> = {}): Relation {
  const [from = "", type = "", to = ""] = words.split(" ");
  return {
    ...{ from, type: type as RelationType, to, strength: "hard", confidence: "seen" },
    evidence: ["src:2"],
    ...facts,
  };
}

/** For tests: a runbook long enough not to be thin. */
export function runbookOf(id: string, facts: Partial<Runbook> = {}): Runbook {
  return {
    ...{ id, file: `runbooks/${id}.md`, title: id, components: [], alerts: [], status: "draft", tags: [] },
    body: "Plain words about nothing in particular, for a test. ".repeat(6),
    bodyLine: 7,
    ...facts,
  };
}

/** For tests: what the audit is given, made of the parts that matter to the test. */
export function auditInputOf(parts: Partial<Workspace>): AuditInput {
  const workspace: Workspace = {
    manifest: { title: "Test" },
    components: [],
    relations: [],
    sources: [
      {
        ...{ id: "src", title: "Source", kind: "repository", captured: "2018-12-01", looked: "yes" },
        couldHold: ["code"],
      },
    ],
    waivers: [],
    changes: [],
    views: [],
    plans: [],
    runbooks: [],
    places: {},
    ...parts,
  };
  return { workspace, graph: buildGraph(workspace.components, workspace.relations), problems: [] };
}
