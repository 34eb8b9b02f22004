// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Command, useCommands } from "../commands/command-store.ts";
import { setQuery } from "../filter/filter-store.ts";
import { givenComponent, givenPage, givenRelation, givenWindowHeight } from "../filter/given-page.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { ListScreen } from "./ListScreen.tsx";

const frozen = givenComponent("frozen", {
  kind: "config-file",
  name: "/etc/frozen.conf",
  file: { path: "/etc/frozen.conf", host: "checker", tracked: "no", immutable: "unknown" },
});
const components = [givenComponent("alpha"), givenComponent("beta"), frozen, givenComponent("gamma")];
const relations = [givenRelation("alpha", "frozen"), givenRelation("beta", "frozen")];

const dataRows = () => screen.getAllByRole("row").slice(1);
const readOut = (cell: Element | null | undefined) => cell?.querySelector(".visually-hidden")?.textContent;
const rowNames = () => screen.getAllByRole("rowheader").map(readOut);
const active = () => readOut(document.activeElement?.querySelector("th"));

describe("ListScreen", () => {
  beforeEach(async () => {
    givenWindowHeight(600);
    await givenPage(<ListScreen />, { components, relations });
    await screen.findByRole("grid", { name: "Components" });
  });
  afterEach(() => {
    cleanup();
    act(() => {
      setQuery("");
      useNavigation.setState({ location: { screen: "list" }, past: [], future: [] });
    });
  });

  it("shows the worst first, and an unknown flag as unknown", () => {
    expect(rowNames()[0]).toBe("/etc/frozen.conf");
    expect(dataRows()[0]?.textContent).toContain("unknown");
    expect(screen.getByText("4 of 4 components, 1 of 1 blind spot")).toBeTruthy();
  });

  it("sorts by a column, and says so", () => {
    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(rowNames().slice(0, 3)).toEqual(["/etc/frozen.conf", "alpha", "beta"]);
    expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending");
    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(rowNames()[0]).toBe("gamma");
    fireEvent.click(screen.getByRole("button", { name: "Flags" }));
  });

  it("has one tab stop, and the arrow keys move it and the selection", async () => {
    const stops = () => dataRows().filter((row) => row.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
    const second = rowNames()[1];
    await waitFor(() => expect(active()).toBe(second));
    expect(stops()).toHaveLength(1);
    await waitFor(() => expect(useNavigation.getState().location.selected).toBe(second));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter" });
    expect(useNavigation.getState().location).toEqual({ screen: "graph", selected: second });
  });

  it("jumps to a name that is typed", async () => {
    dataRows()[0]?.focus();
    for (const key of "ga") fireEvent.keyDown(document.activeElement ?? document.body, { key });
    await waitFor(() => expect(active()).toBe("gamma"));
  });

  it("runs the command of a letter on its own, and takes two for a name", async () => {
    const runs: string[] = [];
    const command: Command = { id: "x", title: "X", group: "Go", keys: ["G"], run: () => runs.push("G") };
    act(() => useCommands.getState().offer("test", [command]));
    dataRows()[0]?.focus();
    for (const key of "ga") fireEvent.keyDown(document.activeElement ?? document.body, { key });
    await waitFor(() => expect(active()).toBe("gamma"));
    expect(runs).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 800));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "g" });
    await waitFor(() => expect(runs).toEqual(["G"]));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "g" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowUp" });
    expect(runs).toEqual(["G", "G"]);
    act(() => useCommands.getState().withdraw("test"));
  });

  it("follows a selection made elsewhere", async () => {
    act(() => useNavigation.setState({ location: { screen: "list", selected: "beta" } }));
    await waitFor(() => expect(screen.getByRole("row", { selected: true }).textContent).toContain("beta"));
  });

  it("heads each kind when grouped", () => {
    fireEvent.click(screen.getByRole("button", { name: "Group by kind" }));
    const headings = [...document.querySelectorAll('th[scope="rowgroup"]')].map((cell) => cell.textContent);
    expect(headings).toEqual(["Config files (1)", "Hosts (3)", "Blind spots (1)"]);
    fireEvent.click(screen.getByRole("button", { name: "Group by kind" }));
  });

  it("leads from the filter to the first row with Enter", () => {
    fireEvent.keyDown(screen.getByRole("combobox", { name: "Filter the list" }), { key: "Enter" });
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("2");
  });

  it("says of nothing found that it proves little", async () => {
    act(() => setQuery("owner:nobody"));
    await screen.findByText(/No node matches “owner:nobody”\. 1 of 2 known sources have not been/);
    expect(screen.queryByRole("grid")).toBeNull();
  });
});
