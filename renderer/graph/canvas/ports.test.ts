import { expect, test } from "vitest";
import { spreadPorts } from "./ports.ts";

const arrow = (from: string, to: string) => ({ id: `${from}>${to}`, from, to });

test("edges arrive in the order of where they come from", () => {
  const places = new Map([
    ["hub", { x: 400, y: 0 }],
    ["low", { x: 0, y: 100 }],
    ["high", { x: 0, y: -100 }],
    ["middle", { x: 0, y: 0 }],
  ]);
  const ports = spreadPorts([arrow("low", "hub"), arrow("high", "hub"), arrow("middle", "hub")], places);
  expect(ports.get("high>hub")?.arrives).toBe(-7);
  expect(ports.get("middle>hub")?.arrives).toBe(0);
  expect(ports.get("low>hub")?.arrives).toBe(7);
  expect(ports.get("low>hub")?.leaves).toBe(0);
});

test("however many there are, they stay on the card's side", () => {
  const places = new Map([["hub", { x: 400, y: 0 }]]);
  const arrows = Array.from({ length: 50 }, (_, at) => {
    places.set(String(at), { x: 0, y: at });
    return arrow(String(at), "hub");
  });
  const offsets = [...spreadPorts(arrows, places).values()].map(({ arrives }) => arrives);
  expect(Math.max(...offsets.map(Math.abs))).toBeLessThan(22);
  expect(new Set(offsets).size).toBeGreaterThan(40);
});
