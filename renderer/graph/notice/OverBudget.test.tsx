// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { GraphView } from "../../../core/view/graph-view.ts";
import { useGraph } from "../view/graph-store.ts";
import { OverBudget } from "./OverBudget.tsx";

const initial = useGraph.getState();
const view = {
  ...{ focus: "a", shown: 150, total: 1204 },
  narrowings: [{ label: "Needs 1 hop", count: 88, change: { needs: 1 } }],
} as unknown as GraphView;

afterEach(() => {
  cleanup();
  useGraph.setState(initial, true);
});

test("it says how much is missing and narrows with one click", () => {
  useGraph.getState().change((picture) => ({ ...picture, needs: 4 }));
  useGraph.getState().settle({});
  render(<OverBudget view={view} />);
  expect(screen.getByText(/Showing 150 of 1,204, the nearest and worst first — narrow by/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Needs 1 hop 88" }));
  expect(useGraph.getState().history.present.needs).toBe(1);
});

test("within the budget it says nothing", () => {
  const { container } = render(<OverBudget view={{ ...view, total: 150 }} />);
  expect(container.textContent).toBe("");
});
