// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { headingFor, headingId, targetFor } from "./headings.ts";

const outline = [
  { level: 2, text: "Nodes (ready)", slug: "nodes-ready", line: 1 },
  { level: 2, text: "constructor", slug: "constructor", line: 3 },
];

describe("headingFor", () => {
  it.each(["nodes-ready", "Nodes_(ready)", "Nodes_.28ready.29", "Nodes (ready)"])("finds %s", (anchor) => {
    expect(headingFor(outline, anchor)?.slug).toBe("nodes-ready");
  });

  it("finds nothing for a name no heading has", () => {
    expect(headingFor(outline, "__proto__")).toBeUndefined();
    expect(headingFor(outline, "node")).toBeUndefined();
  });
});

it("prefixes ids", () => {
  expect(headingId("constructor")).toBe("rb-constructor");
});

describe("targetFor", () => {
  const anchors = [
    { key: "oldname", line: 7 },
    { key: "constructor", line: 9 },
  ];

  it("takes a heading before a kept name, and either however it is written", () => {
    expect(targetFor({ outline, anchors }, "Old_name")).toEqual({
      section: "Old_name",
      selector: '[data-anchor="oldname"]',
      line: 7,
    });
    expect(targetFor({ outline, anchors }, "constructor")).toMatchObject({ section: "constructor", line: 3 });
    expect(targetFor({ outline, anchors }, "nothing")).toBeUndefined();
    expect(targetFor({ outline, anchors }, "#")).toBeUndefined();
  });
});
