import { expect, test } from "vitest";
import { ruleIds } from "./flag.ts";
import { ruleTexts } from "./rule-texts.ts";
import { rules } from "./rules.ts";

test("the table names every rule once, in the order of ruleIds, with words for people", () => {
  expect(rules.map((rule) => rule.id)).toEqual([...ruleIds]);
  expect(Object.keys(ruleTexts)).toEqual([...ruleIds]);
  expect(new Set(Object.values(ruleTexts).map(({ title }) => title)).size).toBe(ruleIds.length);
  for (const { title, about } of Object.values(ruleTexts)) {
    expect(title).toMatch(/^[A-Z][^.]+$/);
    expect(about).toMatch(/^[A-Z][^.]+\.$/);
  }
});
