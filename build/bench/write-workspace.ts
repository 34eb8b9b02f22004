import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Component } from "../../core/schema/component.ts";
import type { Relation } from "../../core/schema/relation.ts";
import type { Runbook } from "../../core/schema/runbook.ts";
import type { Workspace } from "../../core/schema/workspace.ts";

const componentsPerFile = 500;

/** Writes a workspace as `graph-data/*.yaml` and `runbooks/*.md` below `folder`, which is made if need be. */
export function writeWorkspace(workspace: Workspace, folder: string): void {
  mkdirSync(join(folder, "graph-data"), { recursive: true });
  mkdirSync(join(folder, "runbooks"), { recursive: true });
  const data = (name: string, text: string) => writeFileSync(join(folder, "graph-data", name), text);
  data("workspace.yaml", lines([["title", workspace.manifest.title]], ""));
  data("sources.yaml", `sources:\n${workspace.sources.map((source) => item(source)).join("")}`);
  data("waivers.yaml", "waivers: []\n");
  const byFrom = relationsByFrom(workspace.relations);
  for (let start = 0, file = 1; start < workspace.components.length; start += componentsPerFile, file++) {
    const part = workspace.components.slice(start, start + componentsPerFile);
    data(`part-${String(file).padStart(3, "0")}.yaml`, graphFile(part, byFrom));
  }
  for (const runbook of workspace.runbooks) writeFileSync(join(folder, runbook.file), runbookText(runbook));
}

function relationsByFrom(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const byFrom = new Map<string, Relation[]>();
  for (const relation of relations)
    byFrom.set(relation.from, [...(byFrom.get(relation.from) ?? []), relation]);
  return byFrom;
}

function graphFile(
  components: readonly Component[],
  byFrom: ReadonlyMap<string, readonly Relation[]>,
): string {
  const relations = components.flatMap(({ id }) => byFrom.get(id) ?? []);
  const written = `components:\n${components.map((component) => item(component)).join("")}`;
  return relations.length > 0
    ? `${written}relations:\n${relations.map((relation) => item(relation)).join("")}`
    : written;
}

function runbookText({ title, components, alerts, status, tags, body }: Runbook): string {
  const front = lines(Object.entries({ title, components, alerts, status, tags }), "");
  return `---\n${front}---\n${body}`;
}

function item(value: object): string {
  return lines(Object.entries(value), "    ").replace(/^ {4}/, "  - ");
}

/** One field per line; nested values as JSON, which YAML reads as they are. */
function lines(fields: readonly (readonly [string, unknown])[], indent: string): string {
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${indent}${name}: ${JSON.stringify(value)}\n`)
    .join("");
}
