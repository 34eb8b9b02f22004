import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severities } from "../audit/flag.ts";
import { loadWorkspace } from "../load.ts";
import { createModel } from "../model.ts";
import { componentKinds } from "../schema/component-kinds.ts";
import { type SavedView, savedViewSchema } from "../schema/saved-view.ts";
import { groupings, layoutNames } from "../view/view-request.ts";
import { draftView } from "./draft-view.ts";

const model = createModel(loadWorkspace([]).workspace, [], "2018-12-04");
const viewOf = (given: Partial<SavedView>) => savedViewSchema.parse({ title: "T", ...given });
const drafted = (given: Partial<SavedView>) => draftView(model, viewOf(given));

describe("draftView", () => {
  it("writes one fact per line and leaves out what is as usual", () => {
    const { path, text } = drafted({
      title: "API and users",
      focus: "kube-apiserver",
      needs: 2,
      filter: "-kind:document",
      hiddenKinds: ["document", "task"],
      pins: { "kube-apiserver": [-0.4, 120.6], "10.68.17.142": [3, 4] },
    });
    expect(path).toBe("views/api-and-users.yaml");
    expect(text).toBe(`# yaml-language-server: $schema=../graph-data/schema/view.schema.json
title: API and users
filter: "-kind:document"
focus: kube-apiserver
needs: 2
hiddenKinds:
  - document
  - task
pins:
  "10.68.17.142": [3, 4]
  kube-apiserver: [0, 121]
`);
  });

  it("knows the defaults of the schema", () => {
    expect(drafted({}).text.split("\n").slice(1)).toEqual(["title: T", ""]);
  });

  it.each([
    ["Café & Ort", "views/cafe-ort.yaml"],
    ["../../etc/passwd", "views/etc-passwd.yaml"],
    ["監視", "views/view.yaml"],
    ["con", "views/con-view.yaml"],
    [`${"very ".repeat(20)}long`, `views/${"very-".repeat(11)}very.yaml`],
    ["x".repeat(100), `views/${"x".repeat(60)}.yaml`],
  ])("names the file of %j %s", (title, path) => {
    expect(drafted({ title }).path).toBe(path);
  });

  it("is loaded again as it was, whatever the texts are", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    const ids = fc.array(text, { maxLength: 3 });
    const hops = fc.integer({ min: 0, max: 6 });
    const whole = fc.integer({ min: -5000, max: 5000 });
    const view = fc.record({
      title: text,
      screen: fc.constantFrom("graph", "list", "tree", "audit"),
      filter: text,
      neededBy: hops,
      needs: hops,
      focusMode: fc.boolean(),
      layout: fc.constantFrom(...layoutNames),
      groupBy: fc.constantFrom(...groupings),
      expanded: ids,
      folded: ids,
      hidden: ids,
      foldedGroups: ids,
      hiddenKinds: fc.uniqueArray(fc.constantFrom(...componentKinds), { maxLength: 3 }),
      hiddenSources: ids,
      onlyFlagged: fc.constantFrom(...severities),
      hardOnly: fc.boolean(),
      pins: fc.dictionary(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,9}$/), fc.tuple(whole, whole)),
    });
    fc.assert(
      fc.property(view, (given) => {
        const { path, text: file } = draftView(model, viewOf(given as Partial<SavedView>));
        const { workspace, problems } = loadWorkspace([{ path, text: file }]);
        expect(problems).toEqual([]);
        const { id, file: place, ...loaded } = workspace.views[0] ?? { id: "", file: "" };
        expect(loaded).toEqual(viewOf(given as Partial<SavedView>));
        expect([place, `views/${id}.yaml`]).toEqual([path, path]);
      }),
    );
  });
});
