import type { Problem } from "../problem.ts";
import type { Change } from "../schema/change.ts";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { Placed } from "./checked-list.ts";
import { mostProblemsPerFile } from "./problem-list.ts";

type WithId = { readonly id: string };

/** Keeps the first of each id; every later one is a problem that names the first one's place. */
export function dropDuplicates<T extends WithId>(items: readonly Placed<T>[], noun: string) {
  const first = new Map<string, Placed<T>>();
  const problems: Problem[] = [];
  for (const item of items) {
    const earlier = first.get(item.value.id);
    if (!earlier) first.set(item.value.id, item);
    else
      problems.push(
        problemOf(
          item,
          `The ${noun} “${item.value.id}” is defined twice; the first is at ${earlier.file}:${earlier.line}.`,
          "Rename one or take it out.",
        ),
      );
  }
  return { kept: [...first.values()], problems };
}

/** Keeps relations whose ends exist and that are not said twice; each dropped one is a problem with the nearest id. */
export function dropDangling(
  relations: readonly Placed<Relation>[],
  components: readonly Placed<Component>[],
) {
  const known = new Set(components.map((component) => component.value.id));
  const said = new Map<string, Placed<Relation>>();
  const problems: Problem[] = [];
  for (const relation of relations) {
    const missing = [relation.value.from, relation.value.to].filter((id) => !known.has(id));
    const earlier = said.get(keyOf(relation.value));
    for (const id of missing) {
      // Each search reads all ids; a lost file can leave thousands of ends, of which only the first are listed.
      const remedy = problems.length < mostProblemsPerFile ? nearest(id, known) : withoutNearest;
      problems.push(problemOf(relation, `${keyOf(relation.value)}: there is no component “${id}”.`, remedy));
    }
    if (missing.length > 0) continue;
    if (earlier) problems.push(saidTwice(relation, earlier));
    else said.set(keyOf(relation.value), relation);
  }
  return { kept: [...said.values()], problems };
}

/** Keeps statements about changes whose components all exist; each dropped one is a problem with the nearest id. */
export function dropAboutUnknown(
  changes: readonly Placed<Change>[],
  components: readonly Placed<Component>[],
) {
  const known = new Set(components.map((component) => component.value.id));
  const problems: Problem[] = [];
  const kept = changes.filter((change) => {
    const missing = change.value.about.filter((id) => !known.has(id));
    for (const id of missing) {
      const what = `A statement about a change: there is no component “${id}”.`;
      const remedy = problems.length < mostProblemsPerFile ? nearest(id, known) : withoutNearest;
      problems.push(problemOf(change, what, remedy));
    }
    return missing.length === 0;
  });
  return { kept, problems };
}

function keyOf({ from, type, to }: Relation): string {
  return `${from} ${type} ${to}`;
}

function saidTwice(relation: Placed<Relation>, { file, line }: Placed<Relation>): Problem {
  const what = `The relation ${keyOf(relation.value)} is said twice; the first is at ${file}:${line}.`;
  return problemOf(relation, what, "Merge their evidence into one.");
}

const withoutNearest = "Correct the id, or add the component.";

function nearest(id: string, known: ReadonlySet<string>): string {
  const wanted = id.toLowerCase();
  let best: string | undefined;
  for (const candidate of known) {
    const name = candidate.toLowerCase();
    const near =
      name === wanted || name.startsWith(wanted) || wanted.startsWith(name) || sharesStart(name, wanted);
    if (near && (!best || Math.abs(name.length - wanted.length) < Math.abs(best.length - wanted.length)))
      best = candidate;
  }
  return best ? `Correct the id (perhaps “${best}”), or add the component.` : withoutNearest;
}

function sharesStart(left: string, right: string): boolean {
  const length = Math.max(4, Math.ceil(Math.min(left.length, right.length) * 0.6));
  return left.slice(0, length) === right.slice(0, length);
}

function problemOf(at: Placed<unknown>, what: string, remedy: string): Problem {
  return { file: at.file, line: at.line, column: at.column, severity: "error", what, remedy };
}
