import type { Model } from "../model.ts";
import { asItLooks } from "../names/lookalikes.ts";
import type { Component } from "../schema/component.ts";
import { type Action, actionWords } from "./grade.ts";
import { resolveSubject } from "./resolve-subject.ts";

/** What is odd about a question beside its characters: what it names, and whether the action fits that. */
export function subjectRemarks(
  model: Model,
  text: string,
  subjects: readonly Component[],
  action: Action,
  fitting: readonly Action[],
): string[] {
  return [
    ...namingRemark(model, text, subjects),
    ...(fitting.includes(action) ? [] : [misfit(action, subjects, fitting)]),
    ...(action === "move"
      ? ["Of a move this is what holds until everything that needs the old place knows the new one."]
      : []),
  ];
}

function namingRemark(model: Model, text: string, subjects: readonly Component[]): string[] {
  if (text === "") return ["Nothing was named, so this is about no thing in particular."];
  if (subjects.length > 1) {
    const ids = subjects.slice(0, mostNamed).map(({ id }) => id);
    const more = subjects.length > mostNamed ? ` and ${subjects.length - mostNamed} more` : "";
    return [
      `${subjects.length} components bear this name, and this is about all of them: ${ids.join(", ")}${more}.`,
    ];
  }
  const looks = asItLooks(text);
  if (subjects.length === 1 || looks === text) return [];
  const meant = resolveSubject(model, looks).flatMap((node) => model.graph.components[node]?.id ?? []);
  return meant.length > 0
    ? [`In Latin letters it would be “${looks}”, which names ${meant.join(", ")}.`]
    : [];
}

const mostNamed = 8;

function misfit(action: Action, subjects: readonly Component[], fitting: readonly Action[]): string {
  const kinds = [...new Set(subjects.map(({ kind }) => kind.replaceAll("-", " ")))].join(", ");
  const others = fitting.map((other) => `“${actionWords[other]}”`).join(", ");
  return `“${actionWords[action]}” does not fit what it is (${kinds}); fitting: ${others}.`;
}
