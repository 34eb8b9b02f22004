import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "../../core/audit/audit.ts";
import { buildGraph } from "../../core/graph/graph.ts";
import { loadWorkspace } from "../../core/load.ts";
import { readWorkspace } from "../../host/workspace/read.ts";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";
import { writeWorkspace } from "./write-workspace.ts";

const large = { components: 10_000, relations: 30_000, runbooks: 5_000, seed: 1 };

/** Reading the folder, parsing and checking it, building the graph, auditing: what stands between opening and answering. */
export function rows(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "runbooks-load-"));
  try {
    writeWorkspace(generateWorkspace(large), folder);
    return [...steps("built-in", process.cwd(), 7), ...steps("10,000 + 30,000 + 5,000", folder, 3)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
