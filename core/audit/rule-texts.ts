import type { RuleId } from "./flag.ts";

/** What a rule is called, and what it looks for and why that matters. */
export type RuleText = { readonly title: string; readonly about: string };

/** Every rule in words, in the order of `ruleIds`. Apart from the rules, so that the page shows them without holding the audit. */
export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  undocumented: {
    title: "Undocumented",
    about:
      "No runbook is attached and the facts know of no full documentation, so at night there is nothing to read.",
  },
  "stub-runbook": {
    title: "Stub runbook",
    about: "The runbook says TODO, draft or stub, so whoever opens it in an outage finds nothing.",
  },
  "thin-runbook": {
    title: "Thin runbook",
    about: "The runbook has fewer than 200 characters, too few for a check, a fix and a way to verify it.",
  },
  "stale-runbook": {
    title: "Stale runbook",
    about: "The runbook is marked as outdated or its review is overdue, so its steps may no longer fit.",
  },
  "runbook-names-unknown": {
    title: "Runbook names something unknown",
    about:
      "The text names a host, path or address that is not in the graph: it is gone, mistyped, or missing there.",
  },
  "untracked-config": {
    title: "Untracked configuration",
    about:
      "No repository holds the content of this file, so a search finds nothing and nothing can restore it.",
  },
  "immutable-unexplained": {
    title: "Frozen, unexplained",
    about: "The file is immutable and nothing says why, or the program that writes it would now fail.",
  },
  "immutable-explained": {
    title: "Frozen, explained",
    about: "The file is immutable for a known reason; good to know before trying to edit it.",
  },
  "hard-coded-setting": {
    title: "Hard-coded setting",
    about: "A host, path or address is written into the code, so a change elsewhere does not reach it.",
  },
  "odd-owner": {
    title: "Infrastructure rests on a tool account",
    about:
      "A part of the platform reads a file that a tool account owns, so whoever runs that tool can break it unawares.",
  },
  contradiction: {
    title: "Contradiction",
    about: "Two sources disagree about it, and acting on the wrong one costs time.",
  },
  "blind-spot": {
    title: "Blind spot",
    about: "A decisive value stands outside git, in a source that nobody has read for this graph.",
  },
  "alert-without-runbook": {
    title: "Alert without a runbook",
    about: "The alert fires with neither a runbook nor a notes link, so whoever gets it starts from nothing.",
  },
  "alert-anchor-missing": {
    title: "Alert link misses its section",
    about:
      "The notes link of an alert names a heading that its page lacks, or three or more alerts about different things share one catch-all link.",
  },
  "unprobed-endpoint": {
    title: "Endpoint without a check",
    about:
      "It answers whether something works, and no check asks it, so nobody is told when the answer is no.",
  },
  "mixed-names": {
    title: "Mixed names",
    about:
      "One thing is called by its public and by its internal name, which resolve, route and verify differently.",
  },
  "single-point-of-failure": {
    title: "Single point of failure",
    about: "Ten or more components fail with this one, and no full second is on record.",
  },
  "recovery-cycle": {
    title: "Circle at recovery",
    about:
      "Components need each other, or a tool lies on what it helps to bring back: once down, it does not come up by the usual way.",
  },
  "stale-evidence": {
    title: "Old evidence",
    about: "What is known about it is older than a year, so it may have changed since.",
  },
  orphan: {
    title: "Connected to nothing",
    about:
      "No relation starts or ends at it: either the relations are missing, or it does not belong in the graph.",
  },
  "dangling-reference": {
    title: "Reference to nothing",
    about:
      "Something in the workspace refers to what is not there, so a proof, a runbook or a waiver does not count.",
  },
};
