import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Component, componentSchema } from "../../core/schema/component.ts";
import { factsOf } from "./facts.ts";

const shownElsewhere = new Set(["id", "kind", "name", "summary", "aliases", "evidence"]);
const folder = new URL("../../graph-data/", import.meta.url);
const sample: readonly Component[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .flatMap(
    (file) =>
      (parse(readFileSync(new URL(file, folder), "utf8")) as { components?: unknown[] }).components ?? [],
  )
  .map((component) => componentSchema.parse(component));

/** Paths and values of all set fields; `null` counts as set. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (value === undefined) return [];
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

function expectNothingDropped(component: Component): void {
  const facts = factsOf(component);
  const shown = new Set(facts.flatMap((fact) => fact.fields));
  const text = JSON.stringify(facts);
  for (const [path, value] of leaves(component)) {
    if (shownElsewhere.has(path.split(".")[0] ?? "")) continue;
    expect(shown, `${component.id}: ${path}`).toContain(path);
    const written = [value].flat().filter((item) => typeof item === "string" || typeof item === "number");
    const enumerated = /^(file\.)?(tracked|immutable)$|^(documented|tier)$/.test(path);
    if (!enumerated)
      for (const item of written)
        expect(text, `${component.id}: ${path}`).toContain(JSON.stringify(String(item)).slice(1, -1));
  }
  for (const fact of facts) expect(fact.values.length + fact.notes.length, fact.label).toBeGreaterThan(0);
}

const words = fc.stringMatching(/^[a-z][a-z/.]{0,12}$/);
const state = fc.constantFrom("yes" as const, "no" as const, "unknown" as const);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const arbitraryComponent = fc
  .record({
    file: some(
      fc.record({
        ...{
          path: words,
          host: words,
          owner: some(words),
          mode: some(words),
          tracked: state,
          trackedNote: some(words),
        },
        ...{ valueOutsideGit: some(fc.boolean()), valueOfInterest: some(words), immutable: state },
        ...{
          immutableReason: some(words),
          immutableNote: some(words),
          immutableEvidence: some(fc.array(words, { minLength: 1 })),
        },
        ...{
          unlock: some(words),
          unlockNote: some(words),
          referencedBy: some(words),
          hardCoded: some(fc.array(words, { minLength: 1 })),
        },
      }),
    ),
    ...{ tracked: some(state), trackedNote: some(words), path: some(words), pathNote: some(words) },
    ...{
      removedAt: some(words),
      removedNote: some(words),
      documentedNote: some(words),
      asOfNote: some(words),
    },
    ...{
      ports: some(fc.array(fc.nat(), { minLength: 1 })),
      namedInIncident: some(fc.boolean()),
      note: some(words),
    },
  })
  .map((fields) => {
    const required = {
      id: "x",
      kind: "config-file",
      name: "x",
      summary: "x",
      asOf: "2018-12",
      evidence: ["s"],
    };
    return { ...required, ...fields } as Component;
  });

describe("factsOf", () => {
  it("drops nothing of any component of the sample", () => {
    expect(sample.length).toBeGreaterThan(300);
    for (const component of sample) expectNothingDropped(component);
  });

  it("drops nothing, whichever fields are set", () => {
    fc.assert(fc.property(arbitraryComponent, expectNothingDropped));
  });

  it("never shows an unknown flag as no", () => {
    const unknown = sample.filter((component) => component.file?.immutable === "unknown");
    expect(unknown.length).toBeGreaterThan(0);
    for (const component of unknown) {
      const fact = factsOf(component).find((line) => line.fields.includes("file.immutable"));
      expect(fact?.values).toEqual(["unknown: repositories do not record file flags"]);
    }
  });

  it("says of a frozen file whether a reason is recorded", () => {
    const frozen = sample.find((component) => component.id === "cf-toolschecker-kubeconfig");
    const line = factsOf(frozen as Component).find((fact) => fact.fields.includes("file.immutable"));
    expect(line?.values).toEqual(["yes: chattr +i is set, and no reason is recorded"]);
  });

  it("says of a tracked file whose value is not that its value is not", () => {
    const outside = sample.filter((component) => component.file?.valueOutsideGit);
    expect(outside.length).toBeGreaterThan(3);
    for (const component of outside) {
      const line = factsOf(component).find((fact) => fact.fields.includes("file.tracked"));
      expect(line?.values).toEqual(["yes; its decisive value is not"]);
    }
  });

  it("dates a notes link that was not there", () => {
    const check = sample.find((component) => component.check?.notesUrl === null);
    const lines = check ? factsOf(check) : [];
    expect(lines.find((line) => line.label === "notes link at 2018-12")?.values).toEqual(["none"]);
  });

  it("keeps what qualifies a fact beside it, and by itself where the fact is missing", () => {
    const base = { ...sample[0], trackedNote: "by hand" } as Component;
    expect(factsOf({ ...base, tracked: "no" }).find((line) => line.label === "tracked in git")).toMatchObject(
      {
        values: ["no: no repository looked in holds it"],
        notes: ["by hand"],
      },
    );
    const { tracked: _, ...untold } = base;
    expect(factsOf(untold as Component).find((line) => line.label === "tracked in git")?.values).toEqual([
      "by hand",
    ]);
  });
});
