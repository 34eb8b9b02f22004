import cytoscape, { type ElementDefinition } from "cytoscape";
import { expect, test } from "vitest";
import { syncElements } from "./sync-elements.ts";

const card = (id: string, x: number, name = id): ElementDefinition => ({
  ...{ group: "nodes", data: { id, name }, position: { x, y: 0 }, classes: "card" },
});
const arrow = (from: string, to: string): ElementDefinition => ({
  ...{ group: "edges", data: { id: `${from} → ${to}`, source: from, target: to }, classes: "arrow" },
});
const near = () => "near";

test("what stays is the same element, what is gone is removed, what is new is added", () => {
  const cy = cytoscape({ headless: true });
  syncElements(cy, [card("a", 0), card("b", 9), arrow("a", "b")], near);
  const [kept] = cy.getElementById("a").toArray();
  syncElements(cy, [card("a", 0), card("c", 5), arrow("a", "c")], near);
  expect(
    cy
      .elements()
      .map((element) => element.id())
      .sort(),
  ).toEqual(["a", "a → c", "c"]);
  expect(cy.getElementById("a").toArray()[0]).toBe(kept);
});

test("places, data and classes follow", () => {
  const cy = cytoscape({ headless: true });
  syncElements(cy, [card("a", 0)], () => "near ring");
  syncElements(cy, [card("a", 7, "renamed")], near);
  const a = cy.getElementById("a");
  expect(a.position()).toEqual({ x: 7, y: 0 });
  expect(a.data("name")).toBe("renamed");
  expect([...a.classes()].sort()).toEqual(["card", "near"]);
});

test("nothing is touched that has not changed", () => {
  const cy = cytoscape({ headless: true });
  syncElements(cy, [card("a", 0)], near);
  let changes = 0;
  cy.on("data position", () => changes++);
  syncElements(cy, [card("a", 0)], near);
  expect(changes).toBe(0);
});
