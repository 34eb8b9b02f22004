import type { Workspace } from "../../core/schema/workspace.ts";
import { packIndex, restoreIndex } from "../../core/search/pack.ts";
import { buildSearchIndex, replaceRunbook, type SearchIndex, search } from "../../core/search/search.ts";
import { generateWorkspace } from "./generate.ts";
import { miniSearchOver } from "./mini-search.ts";
import { makeQueries, type Query, queryKinds, typedKinds } from "./queries.ts";
import { percentiles, type Row } from "./row.ts";

const sizes = { components: 10_000, relations: 30_000, runbooks: 5_000 };
const queriesPerKind = 60;
const limit = 20;
const rounds = 5;

type Engine = (text: string, limit: number) => readonly string[];

/** Measures search at 10,000 components and 5,000 runbooks, beside MiniSearch over the same texts. */
export function rows(): Row[] {
  const workspace = generateWorkspace(sizes);
  const built = buildRows(workspace);
  const engine: Engine = (text, count) => search(built.index, text, count).map(({ id }) => id);
  const queries = makeQueries(workspace, queriesPerKind);
  const kinds = queryKinds.map((kind) =>
    kindRow(
      engine,
      kind,
      queries.filter((query) => query.kind === kind),
    ),
  );
  return [...built.rows, ...kinds, ...overallRows(engine, workspace, queries)];
}

function buildRows(workspace: Workspace): { index: SearchIndex; rows: Row[] } {
  // The first build also flattens the texts of the workspace, which is not the index's memory.
  buildSearchIndex(workspace);
  const before = memory();
  const index = buildSearchIndex(workspace);
  const used = (memory() - before) / 1e6;
  const build = sample(rounds, () => buildSearchIndex(workspace));
  const packed = packIndex(index);
  const restore = sample(20, () => restoreIndex(packed, workspace));
  const runbook = workspace.runbooks[17];
  const replace = runbook
    ? sample(50, () => replaceRunbook(index, { ...runbook, body: `${runbook.body} anew` }))
    : [];
  const made = [
    timeRow("search: build the index", build, 2000),
    timeRow("search: restore the packed index", restore, 50),
    timeRow("search: replace one runbook", replace, 5),
    { name: "search: memory of the index", median: round(used), unit: "MB" },
    { name: "search: packed size", median: round(packed.length / 1e6), unit: "MB" },
  ];
  return { index, rows: made };
}

/** Every keystroke of what is typed, the whole of what is pasted. */
function kindRow(engine: Engine, kind: string, queries: readonly Query[]): Row {
  const texts = queries.flatMap(({ kind: own, text }) =>
    typedKinds.has(own)
      ? Array.from({ length: Math.min(24, text.length) }, (_, at) => text.slice(0, at + 1))
      : [text],
  );
  for (const text of texts.slice(0, 40)) engine(text, limit);
  return {
    name: `search: ${kind}, recall@5 ${recall(engine, queries).toFixed(3)}`,
    ...rounded(percentiles(timed(engine, texts))),
    unit: "ms",
  };
}

function overallRows(engine: Engine, workspace: Workspace, queries: readonly Query[]): Row[] {
  const own = percentiles(
    timed(
      engine,
      queries.map(({ text }) => text),
    ),
  );
  const mini = miniSearchOver(workspace);
  const few = queries.filter((_, at) => at % 3 === 0);
  const other = percentiles(
    timed(
      mini,
      few.map(({ text }) => text),
    ),
  );
  const found = recall(engine, queries);
  const ratio = other.p95 / own.p95;
  return [
    { name: "search: all kinds", ...rounded(own), unit: "ms", target: "p95 ≤ 5", held: own.p95 <= 5 },
    { name: "search: mean recall@5", median: round(found), unit: "", target: "≥ 0.99", held: found >= 0.99 },
    {
      name: `MiniSearch: all kinds, recall@5 ${recall(mini, few).toFixed(3)}`,
      ...rounded(other),
      unit: "ms",
      target: "p95 ≥ 15 × search's",
      held: ratio >= 15,
      ratio: round(ratio),
    },
  ];
}

/** Mean over the kinds of the share of queries whose answer is among the first five. */
function recall(engine: Engine, queries: readonly Query[]): number {
  const shares = queryKinds.flatMap((kind) => {
    const own = queries.filter((query) => query.kind === kind);
    const hits = own.filter(({ text, answer }) => engine(text, 5).includes(answer));
    return own.length > 0 ? [hits.length / own.length] : [];
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** The median of three runs of each text, far apart: what else the machine does must not decide. */
function timed(engine: Engine, texts: readonly string[]): number[] {
  const runs = [0, 1, 2].map(() => texts.map((text) => sample(1, () => engine(text, limit))[0] ?? 0));
  return texts.map((_, at) => percentiles(runs.map((run) => run[at] ?? 0)).median);
}

function sample(count: number, run: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function timeRow(name: string, samples: readonly number[], most: number): Row {
  const { median, p95 } = percentiles(samples);
  return { name, ...rounded({ median, p95 }), unit: "ms", target: `median ≤ ${most}`, held: median <= most };
}

function rounded({ median, p95 }: { median: number; p95: number }): { median: number; p95: number } {
  return { median: round(median), p95: round(p95) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** Bytes in use after a collection, typed arrays included. Needs `--expose-gc`; without it the figure is rough. */
function memory(): number {
  // The first collection only hands the buffers to the sweeper; the second waits for it.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
