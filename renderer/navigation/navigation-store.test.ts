// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { useNavigation } from "./navigation-store.ts";

const { go, select, back } = useNavigation.getState();
const here = () => useNavigation.getState().location;

describe("the question of the impact screen", () => {
  beforeEach(() => useNavigation.setState({ location: { screen: "home" }, past: [], future: [] }));

  it("is about the selection where none is named", () => {
    go({ screen: "graph", selected: "api" });
    go({ screen: "impact" });
    expect(here()).toEqual({ screen: "impact", subject: "api", selected: "api" });
  });

  it("stays when something of its answer is selected", () => {
    go({ screen: "impact", subject: "api", action: "rename", to: "b" });
    select("web");
    expect(here()).toEqual({
      screen: "impact",
      subject: "api",
      action: "rename",
      to: "b",
      selected: "web",
    });
  });

  it("begins anew with another subject, and comes back with Back", () => {
    go({ screen: "impact", subject: "api", action: "rename", to: "b" });
    go({ screen: "impact", subject: "web" });
    expect(here()).toEqual({ screen: "impact", subject: "web" });
    back();
    expect(here()).toMatchObject({ subject: "api", action: "rename", to: "b" });
  });

  it("does not follow to another screen", () => {
    go({ screen: "impact", subject: "api", action: "rename", to: "b" });
    go({ screen: "list" });
    expect(here()).toEqual({ screen: "list" });
  });

  it("gives way to a plan", () => {
    go({ screen: "impact", subject: "api", action: "remove" });
    go({ screen: "impact", plan: "p" });
    expect(here()).toEqual({ screen: "impact", plan: "p" });
  });
});
