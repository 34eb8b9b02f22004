import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "../../core/audit/audit.ts";
import type { SnapshotChange } from "../../core/contract.ts";
import { buildGraph } from "../../core/graph/graph.ts";
import { loadWorkspace } from "../../core/load.ts";
import { createModel, type Model } from "../../core/model.ts";
import { buildSearchIndex, type SearchIndex } from "../../core/search/search.ts";
import { updatedIndex } from "../../core/search/update-index.ts";
import { changed } from "../../core/snapshot-change.ts";
import { readWorkspace } from "../../host/workspace/read.ts";
import { openSession } from "../../host/workspace/session.ts";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";
import { writeWorkspace } from "./write-workspace.ts";

const large = { components: 10_000, relations: 30_000, runbooks: 5_000, seed: 1 };

/** Reading the folder, parsing and checking it, building the graph, auditing: what stands between opening and answering. */
export function rows(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-load-"));
  try {
    writeWorkspace(generateWorkspace(large), folder);
    const name = "10,000 + 30,000 + 5,000";
    return [...steps("built-in", process.cwd(), 7), ...steps(name, folder, 3), ...saving(name, folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const saves = 9;

/** What follows one saved runbook, step by step: in the host, over the wire, in the page's worker. */
function saving(name: string, folder: string): Row[] {
  const times = { check: [] as number[], tell: [] as number[], take: [] as number[] };
  let bytes = 0;
  const session = openSession({ builtInFolder: folder });
  let snapshot = session.snapshot();
  let index: SearchIndex = buildSearchIndex(snapshot.workspace);
  let model: Model | undefined;
  const path = session.snapshot().workspace.runbooks[0]?.file ?? "";
  for (let save = 0; save <= saves; save++) {
    const { revision } = session.snapshot();
    appendFileSync(join(folder, path), "One more line.\n");
    timed(times.check, () => session.check([path]));
    const change = timed(times.tell, () => JSON.stringify(session.changeSince(revision)));
    bytes = change.length;
    timed(times.take, () => {
      snapshot = changed(snapshot, JSON.parse(change) as SnapshotChange);
      const { workspace, problems } = snapshot;
      index = updatedIndex(index, workspace) ?? buildSearchIndex(workspace);
      model = createModel(workspace, problems, "2018-12-04", index, model);
      return [model.index, model.flags];
    });
  }
  const row = (step: string, samples: readonly number[]): Row => {
    // The first save warms up.
    const { median, p95 } = percentiles(samples.slice(1));
    return { name: `saved: ${step}, ${name}`, median: round1(median), p95: round1(p95), unit: "ms" };
  };
  return [
    row("the host reads it again", times.check),
    row(`the host says what has changed (${bytes} bytes)`, times.tell),
    row("the page's worker takes it in", times.take),
  ];
}

function steps(name: string, folder: string, rounds: number): Row[] {
  const times = { read: [] as number[], parse: [] as number[], graph: [] as number[], audit: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const read = timed(times.read, () => readWorkspace(folder));
    const { workspace, problems } = timed(times.parse, () => loadWorkspace(read.files));
    const graph = timed(times.graph, () => buildGraph(workspace.components, workspace.relations));
    timed(times.audit, () => audit({ workspace, graph, problems }, "2018-12-04"));
  }
  const row = (step: string, samples: readonly number[]): Row => {
    const { median, p95 } = percentiles(samples);
    return { name: `${step}, ${name}`, median: round1(median), p95: round1(p95), unit: "ms" };
  };
  return [
    row("read the folder", times.read),
    row("parse and check", times.parse),
    row("build the graph", times.graph),
    row("audit, all rules", times.audit),
  ];
}

function timed<T>(samples: number[], run: () => T): T {
  const start = performance.now();
  const value = run();
  samples.push(performance.now() - start);
  return value;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
