import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit } from "../audit/audit.ts";
import { auditInputOf, componentOf, fileOf, relationOf } from "../audit/small-workspace.ts";
import { buildGraph } from "../graph/graph.ts";
import { splitFrontMatter } from "../load/front-matter.ts";
import { loadWorkspace } from "../load.ts";
import { createModel } from "../model.ts";
import { commandsOf } from "../runbook/commands.ts";
import { lintContext } from "../runbook/lint/context.ts";
import { parseMarkdown } from "../runbook/parse.ts";
import type { Component } from "../schema/component.ts";
import { lintText } from "./lint-text.ts";
import { templateText } from "./runbook-template.ts";
import { templateKindOf, templateKinds } from "./template-steps.ts";
import { applyEdits } from "./text-edit.ts";

const root = new URL("../../", import.meta.url);
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(new URL(`${folder}/${name}`, root), "utf8"),
    })),
);
const { workspace } = loadWorkspace(files);
const model = createModel(workspace, [], "2018-12-04");
const lint = lintContext(workspace, "2018-12-04");
const undocumentedId = model.flags.find(({ rule }) => rule === "undocumented")?.component;
const path = "runbooks/new.md";
const problems = (text: string) => lintText({ path, text }, lint);

/** Answers every open place with “Not known.”, as the quick fix does. */
function filledIn(text: string): string {
  const todo = problems(text).find(({ rule }) => rule === "unfinished");
  const [fix] = todo?.fixes ?? [];
  return fix ? filledIn(applyEdits(text, fix.edits)) : text;
}

describe("templateText", () => {
  test("a check, with everything its facts say", () => {
    const check = {
      system: "icinga",
      alert: "disk: full",
      url: "http://a.example/x",
      contactGroups: "admins",
    };
    const components = [
      componentOf("chk", "check", { name: "disk", summary: "Asks for <host> of `x`", check }),
      componentOf("ep", "endpoint", { name: "http://a.example/x" }),
      componentOf("u", "service", { name: "Uses [it]" }),
    ];
    const graph = buildGraph(components, [
      relationOf("chk probes ep"),
      relationOf("u depends-on chk"),
      relationOf("u reads chk", { confidence: "inferred" }),
    ]);
    expect(templateText("check", components[0], { graph })).toBe(`---
title: "disk: full"
components: [chk]
alerts:
  - "disk: full"
status: draft
reviewEvery: 90d
---
## Meaning

Asks for \`<host>\` of \`x\`. It asks \`http://a.example/x\`. True on 2018-12. \`(src:1)\`

## Impact

* Stops working with it: Uses \`[it]\`.
* Perhaps also, in part or not proven: Uses \`[it]\`.

## Diagnosis

1. Ask what the check asks, and read the answer.

   \`\`\`sh
   curl -s -i -m 60 <url>
   \`\`\`

2. See whether the name in that address resolves.

   \`\`\`sh
   host <host>
   \`\`\`

3. Look at what it needs. It probes \`http://a.example/x\`.

TODO: which answer points to which cause.

## Mitigation

TODO: what to do for each cause.

## Rollback

TODO: how to go back, or that there is no way.

## Verify

* Step 1 of the diagnosis gives what it should.
* The alert “disk: full” is green again.

## Escalate

The alert goes to admins.
`);
  });

  test("a frozen file is copied, unlocked and locked again, marked as dangerous", () => {
    const file = fileOf("f", { immutable: "yes", unlock: "on the NFS server" });
    const text = templateText("file", file);
    expect(text).toContain("Where it is unlocked: on the NFS server");
    expect(text).toContain("   ```sh danger\n  sudo chattr -i <path>".replace("   ```", "  ```"));
    expect(text).toContain("nothing says why");
  });

  test.each(templateKinds)("%s without a component asks for all that it does not know", (kind) => {
    const text = templateText(kind, undefined, { title: " Own\ntitle " });
    expect(text).toContain("title: Own title\n");
    const rules = new Set(problems(text).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(["attachment", "unfinished"]);
    expect(problems(filledIn(text)).map(({ rule }) => rule)).toEqual(["attachment"]);
  });

  test.each(workspace.components.map((component) => [component.id, component] as const))(
    "%s: only the open places are told, at most five; answered, nothing is",
    (_, component) => {
      const text = templateText(templateKindOf(component), component, { graph: model.graph });
      const found = problems(text);
      expect(found.filter(({ rule }) => rule !== "unfinished")).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(problems(filledIn(text))).toEqual([]);
    },
  );

  test("the flag stays while a place is open, and goes with the last one", () => {
    const component = workspace.components.find(({ id }) => id === undocumentedId) as Component;
    expect(component.kind).toBeTypeOf("string");
    const text = templateText(templateKindOf(component), component, { graph: model.graph });
    const flagged = (runbookText: string | undefined) => {
      const own = runbookText === undefined ? [] : [{ path, text: runbookText }];
      const loaded = loadWorkspace([...files, ...own]).workspace;
      const flags = audit({ workspace: loaded, graph: model.graph, problems: [] }, "2018-12-04");
      return flags.some((flag) => flag.rule === "undocumented" && flag.component === component.id);
    };
    expect([flagged(undefined), flagged(text), flagged(filledIn(text))]).toEqual([true, true, false]);
  });

  test("whatever the facts say, the text reads as one with all its sections and no more commands than its own", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        "# x",
        "TODO: fill me",
        "{{draft}}",
        "```sh\nrm -rf /\n```",
        "- [ ] a",
        "a\n\n## Verify\n",
        "<b>",
        "1. x",
        "](y.md)",
        "*a*",
        "---",
      ),
    );
    fc.assert(
      fc.property(words, words, words, fc.constantFrom(...templateKinds), (name, summary, owner, kind) => {
        const component = componentOf("c", "service", { name, summary, owner });
        const context = lintContext(auditInputOf({ components: [component] }).workspace, "2018-12-04");
        const graph = buildGraph([component], []);
        const text = templateText(kind, component, { graph });
        const found = lintText({ path, text }, context).filter(({ rule }) => rule !== "unfinished");
        expect(found.filter(({ rule }) => rule !== "unknown-name")).toEqual([]);
        const commands = commandsOf(parseMarkdown(splitFrontMatter(text).body));
        expect(commands).toHaveLength(kind === "file" ? 4 : 2);
      }),
      { numRuns: 300 },
    );
  });
});
