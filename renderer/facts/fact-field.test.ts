import { describe, expect, it } from "vitest";
import { givenComponent } from "../filter/given-page.tsx";
import { componentFields } from "./component-fields.ts";
import { changesOf, draftOf } from "./fact-field.ts";

const file = { path: "/etc/x", host: "x", tracked: "yes", immutable: "yes", unlock: "by hand" } as const;
const check = { system: "Icinga", alert: "DOWN", url: null, notesUrl: "https://w.example/x" };
const component = givenComponent("a", { aliases: ["b", "c"], file, check });
const fields = componentFields(component);
const draft = draftOf(component, fields);
const changed = (typed: Record<string, string | null>) =>
  changesOf(component, fields, { ...draft, ...typed });

describe("changesOf", () => {
  it("finds none in what the item says itself, nor in blanks around it", () => {
    expect(changed({})).toEqual({});
    expect(changed({ name: " a ", aliases: "b\n\n c \n", owner: " " })).toEqual({});
  });

  it("gives lists by line and takes an emptied field out", () => {
    expect(changed({ aliases: "b\n d\n" })).toEqual({ aliases: ["b", "d"] });
    const emptied = changed({ aliases: "" });
    expect(emptied).toHaveProperty("aliases", undefined);
  });

  it("gives a map whole, with the fields that no form shows, and all its changes together", () => {
    expect(changed({ "file.immutable": "no", "file.immutableReason": "profile::x" })).toEqual({
      file: { ...file, immutable: "no", immutableReason: "profile::x" },
    });
  });

  it("tells an address that is known to be none from one that is not recorded", () => {
    expect(draft["check.url"]).toBe(null);
    expect(changed({ "check.notesUrl": null })).toEqual({ check: { ...check, notesUrl: null } });
    const { url: _, ...without } = check;
    expect(changed({ "check.url": "" })).toEqual({ check: without });
  });
});

describe("componentFields", () => {
  it("asks for tracking once, where the component keeps it", () => {
    const paths = (of: Parameters<typeof componentFields>[0]) => componentFields(of).map(({ path }) => path);
    expect(paths(component)).toContain("file.tracked");
    expect(paths(component)).not.toContain("tracked");
    expect(paths(givenComponent("b"))).toContain("tracked");
    expect(paths(givenComponent("b"))).not.toContain("check.alert");
  });
});
