import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWorkspace } from "../../core/load.ts";
import { createModel, type Model } from "../../core/model.ts";
import { sourceRows } from "../sources/source-rows.ts";
import { evidenceGroups } from "./evidence-groups.ts";
import { isWorkspaceFile, parseReference } from "./locator.ts";

const root = new URL("../../", import.meta.url);

function filesIn(folder: string, ending: string) {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ path: folder + name, text: readFileSync(new URL(folder + name, root), "utf8") }));
}

const files = [...filesIn("graph-data/", ".yaml"), ...filesIn("runbooks/", ".md")];

/** Everything the built-in workspace says, with what proves it. */
function everyFact({
  graph,
  workspace,
  flags,
  blindSpots,
}: Model): [what: string, evidence: readonly string[]][] {
  return [
    ...graph.components.map(({ id, evidence }): [string, readonly string[]] => [id, evidence]),
    ...graph.components.flatMap(({ id, file }): [string, readonly string[]][] =>
      file?.immutableEvidence ? [[`${id} flag`, file.immutableEvidence]] : [],
    ),
    ...graph.relations.map(({ from, type, to, evidence }): [string, readonly string[]] => [
      `${from} ${type} ${to}`,
      evidence,
    ]),
    ...flags.map(({ component, rule, evidence }): [string, readonly string[]] => [
      `${component} ${rule}`,
      evidence,
    ]),
    ...workspace.changes.map(({ words, evidence }): [string, readonly string[]] => [words, evidence]),
    ...blindSpots.map(({ component }): [string, readonly string[]] => [component.id, component.evidence]),
  ];
}

describe("evidence of the built-in workspace", () => {
  let model: Model;
  beforeAll(() => {
    const { workspace, problems } = loadWorkspace(files);
    model = createModel(workspace, problems, "2018-12-04");
  });

  it("is there for every component, relation, flag, statement and blind spot", () => {
    const facts = everyFact(model);
    expect(facts.length).toBeGreaterThan(1_000);
    expect(facts.filter(([, evidence]) => evidence.length === 0).map(([what]) => what)).toEqual([]);
  });

  it("names a source that is described, or a file that is there", () => {
    const known = new Set(model.workspace.sources.map(({ id }) => id));
    const paths = new Set(files.map(({ path }) => path));
    const odd = everyFact(model).flatMap(([what, evidence]) =>
      evidence
        .map((reference) => parseReference(reference).source)
        .filter((source) => !known.has(source) && !(isWorkspaceFile(source) && paths.has(source)))
        .map((source) => `${what}: ${source}`),
    );
    expect(odd).toEqual([]);
  });

  it("says where in the source, as lines, a path or an address; only a whole commit is told in words", () => {
    const odd = everyFact(model).flatMap(([what, evidence]) =>
      evidence
        .map(parseReference)
        .filter(({ locator }) => locator.type === "words" && !/^commit of \d{4}/.test(locator.text))
        .map(({ source, text }) => `${what}: ${source}:${text}`),
    );
    expect(odd).toEqual([]);
  });

  it("leads to a place in words, and to a command or an address that shows it", () => {
    const sources = new Map(sourceRows(model).map((row) => [row.source.id, row]));
    const odd = everyFact(model).flatMap(([what, evidence]) =>
      evidenceGroups(evidence, sources)
        .flatMap(({ items }) => items)
        .filter(({ place, look }) => place.trim() === "" || look.type === "words" || look.text.trim() === "")
        .map(({ reference, look }) => `${what}: ${reference}: ${look.text}`),
    );
    expect(odd).toEqual([]);
  });

  it("counts lines that its own files have", () => {
    const lengths = new Map(files.map(({ path, text }) => [path, text.split("\n").length]));
    const odd = everyFact(model).flatMap(([what, evidence]) =>
      evidence
        .filter((reference) => {
          const { source, locator } = parseReference(reference);
          const length = lengths.get(source);
          return length !== undefined && (locator.type !== "lines" || locator.lines.last > length);
        })
        .map((reference) => `${what}: ${reference}`),
    );
    expect(odd).toEqual([]);
  });
});
