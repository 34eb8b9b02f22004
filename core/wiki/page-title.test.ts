import { expect, it } from "vitest";
import { titleFault } from "./page-title.ts";

it.each([
  "",
  " ",
  "_",
  ":",
  "A[b",
  "A|b",
  "A{b",
  "A#b",
  "A<b",
  "a\nb",
  "x".repeat(256),
  "é".repeat(128),
  "..",
  "../x",
  "A/../b",
  "A/.",
  "A~~~b",
  "A&amp;b",
  "A%41b",
  ":A",
])("%j can be no title", (title) => expect(titleFault(title)).toBeDefined());

it.each([
  "Portal:Toolforge/Admin/Toolschecker",
  "A b_c",
  "é".repeat(127),
  "100 %",
  "A & b",
  "A~~b",
  "a...b",
  "C++",
])("%j can be one", (title) => expect(titleFault(title)).toBeUndefined());
