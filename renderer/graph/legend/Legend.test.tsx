// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { GraphView, LegendRow } from "../../../core/view/graph-view.ts";
import { useGraph } from "../view/graph-store.ts";
import { Legend } from "./Legend.tsx";

const initial = useGraph.getState();
const row = (kind: LegendRow["kind"], label: string, shown: number, filtered = 0): LegendRow => ({
  ...{ kind, label, family: "compute", shown, filtered, off: false },
});
const view = {
  legend: [row("service", "Services", 3), row("host", "Hosts", 2, 5), row("task", "Tasks", 0, 4)],
} as unknown as GraphView;
const hidden = () => useGraph.getState().history.present.filter.hiddenKinds;

afterEach(() => {
  cleanup();
  useGraph.setState(initial, true);
});

test("closed, it is one line with a switch for each kind on screen", () => {
  render(<Legend view={view} />);
  expect(screen.getByRole("button", { name: "Services: 3 shown" }).getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("button", { name: "Hosts: 2 of 7 shown" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Tasks/ })).toBeNull();
  expect(screen.queryByText("Flags and badges")).toBeNull();
});

test("a click hides a kind; with Alt only that kind is left", () => {
  render(<Legend view={view} />);
  fireEvent.click(screen.getByRole("button", { name: /^Hosts/ }));
  expect(hidden()).toEqual(["host"]);
  useGraph.setState(initial, true);
  fireEvent.click(screen.getByRole("button", { name: /^Hosts/ }), { altKey: true });
  expect(hidden()).toEqual(["service"]);
});

test("open, it explains lines and badges, and offers only-this without a modifier key", () => {
  render(<Legend view={view} />);
  fireEvent.click(screen.getByRole("button", { name: "Legend" }));
  expect(screen.getByText("needs: stated in a document")).toBeTruthy();
  expect(screen.getByText("frozen, and nothing says why")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Only Services, or all kinds again" }));
  expect(hidden()).toEqual(["host"]);
});
