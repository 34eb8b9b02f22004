import { describe, expect, it } from "vitest";
import type { Mentions } from "../../core/editing/graph-mentions.ts";
import { givenRelation } from "../filter/given-page.tsx";
import { filesToChange, isDecided, removalParts } from "./removal-parts.ts";

const mentions: Mentions = {
  relations: [givenRelation("api", "db"), givenRelation("web", "api")],
  relationFiles: ["graph-data/own.yaml", "graph-data/web.yaml"],
  runbooks: [{ path: "runbooks/api.md", title: "API" }],
  waivers: [],
  views: [{ path: "views/x.yaml", title: "X" }],
  changes: [],
  plans: [],
};
const own = "graph-data/own.yaml";

describe("removalParts", () => {
  const parts = removalParts(mentions);

  it("asks about what there is, and offers no way to keep a relation with one end", () => {
    expect(parts.map(({ key, title }) => [key, title])).toEqual([
      ["relations", "2 relations"],
      ["runbooks", "1 runbook is attached to it"],
      ["views", "1 saved view names it"],
    ]);
    expect(parts.map(({ leave }) => leave !== undefined)).toEqual([false, true, true]);
  });

  it("is decided when each part is, and never before", () => {
    expect(isDecided(parts, {})).toBe(false);
    expect(isDecided(parts, { relations: "take-out", runbooks: "leave" })).toBe(false);
    expect(isDecided(parts, { relations: "take-out", runbooks: "leave", views: "leave" })).toBe(true);
    expect(isDecided([], {})).toBe(true);
  });

  it("changes what was decided on, and the component's own file last", () => {
    const decisions = { relations: "take-out", runbooks: "leave", views: "take-out" } as const;
    expect(filesToChange(own, parts, decisions)).toEqual(["graph-data/web.yaml", "views/x.yaml", own]);
  });
});
