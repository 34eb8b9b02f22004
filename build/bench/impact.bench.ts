import { impactOf } from "../../core/impact/impact.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { createModel } from "../../core/model.ts";
import { nearestComponents } from "../../core/operations/nearest-components.ts";
import { generateWorkspace } from "./generate.ts";
import { graphologyOver } from "./graphology-impact.ts";
import { percentiles, type Row } from "./row.ts";

const sizes = { components: 10_000, relations: 30_000, runbooks: 5_000 };
const asked = 300;
const rounds = 3;

/** Measures impact, every line with its reason, beside the same grading over graphology in the same run. */
export function rows(): Row[] {
  const workspace = generateWorkspace(sizes);
  const model = createModel(workspace, [], "2026-01-01");
  const subjects = Array.from(
    { length: asked },
    (_, at) => workspace.components[(at * 7919) % workspace.components.length]?.id ?? "",
  );
  // The page has graph and search index from loading the workspace.
  nearestComponents(model, "anything");
  const first = sample([subjects[0] ?? ""], (subject) => impactOf(model, { subject }));
  const other = graphologyOver(workspace);
  const counts = subjects.map((subject) => {
    const own = reached(impactOf(model, { subject }));
    if (own !== other(subject).length) throw new Error(`The two do not agree about ${subject}.`);
    return own;
  });
  const own = steady(subjects, (subject) => impactOf(model, { subject }));
  const library = steady(subjects, other);
  const strangers = subjects.map((subject) => `no-${subject}.example.net`);
  return [
    ownRow(own, library, counts),
    row("impact: graphology doing the same grading", library),
    row(
      "impact: of a name that is not in the graph",
      steady(strangers, (subject) => impactOf(model, { subject })),
    ),
    row("impact: the first question, once the search index stands", first),
  ];
}

function ownRow(own: readonly number[], library: readonly number[], counts: readonly number[]): Row {
  const { median } = percentiles(own);
  const size = percentiles(counts);
  return {
    ...row(`impact: removing one component, ${size.median} lines at the median, ${size.p95} at p95`, own),
    ...{ target: "median ≤ 5", held: median <= 5 },
    ratio: round(percentiles(library).median / median),
  };
}

function reached({ grades }: Impact): number {
  const { breaksNow, alarms, blind, stale, likely } = grades;
  return [breaksNow, alarms, blind, stale, likely].reduce((sum, list) => sum + list.length, 0);
}

/** The median of some runs for each subject, far apart: what else the machine does must not decide. */
function steady(subjects: readonly string[], run: (subject: string) => unknown): number[] {
  const runs = Array.from({ length: rounds }, () => sample(subjects, run));
  return subjects.map((_, at) => percentiles(runs.map((times) => times[at] ?? 0)).median);
}

function sample(subjects: readonly string[], run: (subject: string) => unknown): number[] {
  return subjects.map((subject) => {
    const start = performance.now();
    run(subject);
    return performance.now() - start;
  });
}

function row(name: string, samples: readonly number[]): Row {
  const { median, p95 } = percentiles(samples);
  return { name, median: round(median), p95: round(p95), unit: "ms" };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
