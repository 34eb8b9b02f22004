import type { RuleId, Severity } from "../../core/audit/flag.ts";
import { keptDependentCounts } from "../../core/graph/dependent-counts.ts";
import type { Model } from "../../core/model.ts";
import type { Problem } from "../../core/problem.ts";
import type { ComponentKind, ImmutableState, TrackedState } from "../../core/schema/component-kinds.ts";
import type { RunbookStatus } from "../../core/schema/runbook.ts";
import type { Manifest } from "../../core/schema/workspace.ts";

/** A component as lists, chips and the palette need it: small, so that ten thousand cross a worker cheaply. */
export type DirectoryEntry = {
  readonly id: string;
  readonly name: string;
  readonly kind: ComponentKind;
  readonly summary: string;
  readonly worst?: Severity;
  /** Rules of the flags that are not waived, worst first. */
  readonly rules: readonly RuleId[];
  /** How many components need it over relations that break or alarm. */
  readonly dependents: number;
  readonly runbook: RunbookStatus | "none";
  readonly tracked?: TrackedState;
  /** The file is tracked, its decisive value is not. */
  readonly valueOutsideGit?: true;
  readonly immutable?: ImmutableState;
  readonly owner?: string;
};

/** A runbook as lists need it, without its text. */
export type RunbookEntry = {
  readonly id: string;
  readonly title: string;
  readonly status: RunbookStatus;
  readonly components: readonly string[];
  readonly alerts: readonly string[];
  readonly reviewed?: string;
};

/** What the page's main thread keeps of a workspace; everything else is asked for when it is shown. */
export type Overview = {
  readonly folder: string;
  readonly builtIn: boolean;
  readonly revision: string;
  readonly manifest: Manifest;
  readonly today: string;
  /** Components of the workspace, then its blind spots. */
  readonly directory: readonly DirectoryEntry[];
  readonly runbooks: readonly RunbookEntry[];
  /** As the files have them; blind spots are entries of the directory and are not counted. */
  readonly counts: { readonly components: number; readonly relations: number };
  readonly flagCounts: Readonly<Record<Severity, number>>;
  readonly sourcesLooked: number;
  readonly sourcesKnown: number;
  /** Date of the oldest evidence that has one, and its age in days. */
  readonly oldest?: { readonly date: string; readonly days: number };
  readonly problems: readonly Problem[];
};

/** Sums a model up for the page. */
export function overviewOf(
  model: Model,
  origin: Pick<Overview, "folder" | "builtIn" | "revision">,
): Overview {
  const { workspace, flags } = model;
  const dependents = keptDependentCounts(model.graph);
  const flagCounts = { critical: 0, warning: 0, info: 0 };
  for (const flag of flags) if (!flag.waived) flagCounts[flag.severity]++;
  const oldest = oldestEvidence(model);
  return {
    ...origin,
    manifest: workspace.manifest,
    today: model.today,
    directory: model.graph.components.map((_, index) => directoryEntry(model, index, dependents[index] ?? 0)),
    runbooks: workspace.runbooks.map(({ id, title, status, components, alerts, reviewed }) => ({
      ...{ id, title, status, components, alerts },
      ...(reviewed ? { reviewed } : {}),
    })),
    counts: { components: workspace.components.length, relations: workspace.relations.length },
    flagCounts,
    sourcesLooked: workspace.sources.filter((source) => source.looked === "yes").length,
    sourcesKnown: workspace.sources.length,
    ...(oldest ? { oldest } : {}),
    problems: model.problems,
  };
}

function directoryEntry(model: Model, index: number, dependents: number): DirectoryEntry {
  const component = model.graph.components[index];
  if (!component) throw new RangeError(`no component at ${index}`);
  const flags = model.flagsOf(component.id).filter((flag) => !flag.waived);
  const owner = component.owner ?? component.file?.owner;
  return {
    id: component.id,
    name: component.name,
    kind: component.kind,
    summary: component.summary,
    rules: [...new Set(flags.map((flag) => flag.rule))],
    dependents,
    runbook: bestStatus(model.runbooksOf(component.id).map((runbook) => runbook.status)),
    ...(flags[0] ? { worst: flags[0].severity } : {}),
    ...(component.file ? { tracked: component.file.tracked, immutable: component.file.immutable } : {}),
    ...(component.file?.valueOutsideGit ? { valueOutsideGit: true } : {}),
    ...(!component.file && component.tracked ? { tracked: component.tracked } : {}),
    ...(owner ? { owner } : {}),
  };
}

function bestStatus(statuses: readonly RunbookStatus[]): RunbookStatus | "none" {
  for (const status of ["reviewed", "draft", "stub"] as const) if (statuses.includes(status)) return status;
  return "none";
}

const msPerDay = 86_400_000;

function oldestEvidence({ workspace, today }: Model): Overview["oldest"] {
  const dates = workspace.sources.flatMap((source) =>
    source.looked === "yes" && source.captured && source.captured !== "unknown" ? [source.captured] : [],
  );
  const date = dates.sort()[0];
  if (!date) return undefined;
  return { date, days: Math.round((Date.parse(today) - Date.parse(date)) / msPerDay) };
}
