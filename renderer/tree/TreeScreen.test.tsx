// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { givenComponent, givenPage, givenRelation, givenWindowHeight } from "../filter/given-page.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { TreeScreen } from "./TreeScreen.tsx";
import { useTreeState } from "./tree-store.ts";

// alpha and beta need each other: a circle must only make the tree deep.
const components = [
  givenComponent("alpha"),
  givenComponent("beta"),
  givenComponent("job", { kind: "script" }),
];
const relations = [givenRelation("alpha", "beta"), givenRelation("beta", "alpha")];

const items = () => screen.getAllByRole("treeitem");
const labels = () => items().map((item) => item.getAttribute("aria-label"));
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute("aria-label");

async function focusOn(start: string): Promise<void> {
  const item = items().find((one) => one.getAttribute("aria-label")?.startsWith(start));
  act(() => item?.focus());
  if (item) fireEvent.click(item);
  await waitFor(() => expect(focused()).toContain(start));
}

describe("TreeScreen", () => {
  beforeEach(async () => {
    givenWindowHeight(600);
    useTreeState.setState({ expanded: [], cursor: null });
    useNavigation.setState({ location: { screen: "tree" }, past: [], future: [] });
    await givenPage(<TreeScreen />, { components, relations });
    await screen.findByRole("tree", { name: "Components by kind" });
    await screen.findAllByRole("treeitem");
  });
  afterEach(cleanup);

  it("starts with the kinds and their counts, as one tab stop", () => {
    expect(labels()).toEqual(["Hosts, 2", "Scripts, 1"]);
    expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1);
    expect(items()[1]?.getAttribute("aria-posinset")).toBe("2");
    expect(items()[1]?.getAttribute("aria-setsize")).toBe("2");
    expect(items()[0]?.getAttribute("aria-level")).toBe("1");
    expect(items()[0]?.getAttribute("aria-expanded")).toBe("false");
  });

  it("opens and walks with the arrow keys, round the circle too", async () => {
    act(() => items()[0]?.focus());
    press("ArrowRight");
    await waitFor(() => expect(labels()).toHaveLength(4));
    press("ArrowRight");
    await waitFor(() => expect(focused()).toMatch(/^alpha, host/));
    await waitFor(() => expect(useNavigation.getState().location.selected).toBe("alpha"));
    press("ArrowRight");
    await waitFor(() => expect(labels()).toContain("Needs, 1"));
    press("ArrowRight");
    await waitFor(() => expect(focused()).toBe("Needs, 1"));
    press("ArrowRight");
    press("ArrowRight");
    await waitFor(() => expect(labels().some((label) => label?.startsWith("reads beta"))).toBe(true));
    press("ArrowLeft");
    await waitFor(() => expect(labels().some((label) => label?.startsWith("reads beta"))).toBe(false));
    press("ArrowLeft");
    await waitFor(() => expect(focused()).toMatch(/^alpha, host/));
  });

  it("jumps to a name that is typed, and opens it in the graph", async () => {
    await focusOn("Hosts");
    press("*");
    await waitFor(() => expect(labels()).toHaveLength(5));
    for (const key of "job") press(key);
    await waitFor(() => expect(focused()).toMatch(/^job, script/));
    press("Enter");
    expect(useNavigation.getState().location).toEqual({ screen: "graph", selected: "job" });
  });

  it("opens the way to what is selected elsewhere", async () => {
    act(() => useNavigation.setState({ location: { screen: "tree", selected: "beta" } }));
    await waitFor(() =>
      expect(screen.getByRole("treeitem", { selected: true }).getAttribute("aria-label")).toMatch(
        /^beta, host/,
      ),
    );
  });
});
