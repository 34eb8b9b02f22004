import { describe, expect, it } from "vitest";
import { looksLikeAlert, parseQuestion } from "./question.ts";

describe("parseQuestion", () => {
  it.each([
    ["k8s-master", { mode: "search", text: "k8s-master" }],
    ["> impact", { mode: "commands", text: "impact" }],
    ["@10.68", { mode: "names", text: "10.68" }],
    ["#split dns", { mode: "runbooks", text: "split dns" }],
    ["!CRITICAL x", { mode: "alert", text: "CRITICAL x" }],
    ["?", { mode: "help", text: "" }],
    ["a\nb", { mode: "alert", text: "a\nb" }],
    ["> a\nb", { mode: "alert", text: "> a\nb" }],
    ["name\n", { mode: "search", text: "name" }],
  ])("%j", (raw, question) => {
    expect(parseQuestion(raw)).toEqual(question);
  });
});

describe("looksLikeAlert", () => {
  it.each([
    ["PROBLEM - toolschecker: x on checker.tools.wmflabs.org is CRITICAL: 504", true],
    ['the "toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org" check', true],
    ["k8s-master.tools.wmflabs.org", false],
    ["kind:host flag:undocumented", false],
  ])("%j: %s", (text, alert) => {
    expect(looksLikeAlert(text)).toBe(alert);
  });
});
