import type { Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import { cleanTitle } from "./clean-title.ts";
import { markdownWords } from "./markdown-words.ts";
import { alertsOf, greenWords, impactLines, meaningLines, needsLines } from "./template-facts.ts";
import {
  bulleted,
  firstLooks,
  firstMeasures,
  numbered,
  type Step,
  type TemplateKind,
  unlockSteps,
} from "./template-steps.ts";
import { yamlFields } from "./yaml-lines.ts";

/** What a template is made from; without a graph it knows nothing of what needs what. */
export type TemplateContext = { readonly graph?: Graph; readonly title?: string };

/**
 * A runbook to start from, filled with what the facts of the component say. What only a person can know stands as
 * “TODO: …”, which keeps the runbook a stub for the audit and a finding for the linter until each is written or
 * answered with “Not known.”; nothing else in it is wrong. Then it is a draft, as its status says.
 */
export function templateText(
  kind: TemplateKind,
  component: Component | undefined,
  { graph, title }: TemplateContext = {},
): string {
  const alerts = component ? alertsOf(graph, component) : [];
  const own = component?.check ? [component.check.alert] : [];
  const fields = {
    title: cleanTitle(title ?? component?.check?.alert ?? component?.name ?? "New runbook"),
    components: component ? [component.id] : [],
    ...(own.length > 0 ? { alerts: own } : {}),
    status: "draft",
    reviewEvery: "90d",
  };
  const style = { lineEnd: "\n", listIndent: 2, inOneLine: new Set(["components"]) };
  const parts = [
    section("Meaning", meaning(component)),
    section("Impact", impact(graph, component)),
    section("Diagnosis", diagnosis(kind, component, graph)),
    section("Mitigation", mitigation(kind, component)),
    section("Rollback", rollback(kind, component)),
    section("Verify", verify(alerts)),
    section("Escalate", escalate(component)),
  ];
  return `---\n${yamlFields(fields, 0, style)}---\n${parts.join("\n")}`;
}

function section(name: string, lines: readonly string[]): string {
  return `## ${name}\n\n${lines.join("\n")}\n`;
}

function meaning(component: Component | undefined): string[] {
  return component
    ? [meaningLines(component).join(" ")]
    : ["TODO: what it is, and how one notices that it is not well."];
}

function impact(graph: Graph | undefined, component: Component | undefined): string[] {
  if (!component) return ["TODO: what stops working, and for whom."];
  const lines = impactLines(graph, component);
  return lines.length > 0 ? lines : ["Nothing in the graph is recorded as needing it, which proves nothing."];
}

function diagnosis(kind: TemplateKind, component: Component | undefined, graph: Graph | undefined): string[] {
  const needs = component ? needsLines(graph, component) : [];
  const steps: Step[] = [
    ...firstLooks[kind],
    ...(needs.length > 0 ? [{ words: `Look at what it needs. ${needs.join(" ")}` }] : []),
  ];
  return [...numbered(steps), "", "TODO: which answer points to which cause."];
}

function mitigation(kind: TemplateKind, component: Component | undefined): string[] {
  const { before } = component ? unlockSteps(component) : { before: [] };
  const steps = bulleted([...firstMeasures[kind], ...before]);
  const where = component?.file?.unlock
    ? [`Where it is unlocked: ${markdownWords(component.file.unlock)}`, ""]
    : [];
  return [...where, ...steps, ...(steps.length > 0 ? [""] : []), "TODO: what to do for each cause."];
}

function rollback(kind: TemplateKind, component: Component | undefined): string[] {
  const { after } = component ? unlockSteps(component) : { after: [] };
  if (kind !== "file") return ["TODO: how to go back, or that there is no way."];
  return bulleted([{ words: "Put the copy back.", command: "sudo cp -a <path>.before <path>" }, ...after]);
}

function verify(alerts: readonly string[]): string[] {
  const green = greenWords(alerts);
  return [`* Step 1 of the diagnosis gives what it should.`, ...(green === "" ? [] : [`* ${green}.`])];
}

function escalate(component: Component | undefined): string[] {
  const contacts = component?.check?.contactGroups;
  const lines = [
    component?.owner ? `Owner: ${markdownWords(component.owner)}.` : "",
    contacts ? `The alert goes to ${markdownWords(contacts)}.` : "",
  ].filter((line) => line !== "");
  return lines.length > 0 ? lines : ["TODO: who knows it, and how they are reached."];
}
