import type { Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { wordsOf } from "../search/fold.ts";
import { normaliseAlert } from "./normalise.ts";
import { probed } from "./probed.ts";
import { readAlert } from "./read-alert.ts";

/** A text by which a check is recognised. `words` are the folded words of `text`. */
export type CheckText = {
  readonly check: Component;
  /** What the text is to the check, in words for the user. */
  readonly label: string;
  /** As written in the workspace. */
  readonly shown: string;
  /** Normalised, for comparing. */
  readonly text: string;
  readonly words: readonly string[];
  /** 1 for the alert itself, less for what is only connected with it. */
  readonly trust: number;
};

/** Every check's texts, and how rare each of their words is among the alerts. */
export type CheckTexts = {
  readonly texts: readonly CheckText[];
  /** Positions in `texts` of the texts that hold a word. */
  readonly holding: ReadonlyMap<string, readonly number[]>;
  /** Weight of a word: high where few alerts have it. Words that no alert has weigh most. */
  readonly weightOf: (word: string) => number;
};

const kept = new WeakMap<Graph, { readonly runbooks: readonly Runbook[]; readonly made: CheckTexts }>();

/**
 * The texts of all checks of a graph, and the alerts that only a runbook knows. Made at the first call for a
 * graph and kept with it.
 */
export function checkTexts(graph: Graph, runbooks: readonly Runbook[]): CheckTexts {
  const known = kept.get(graph);
  if (known?.runbooks === runbooks) return known.made;
  const made = makeCheckTexts(graph, runbooks);
  kept.set(graph, { runbooks, made });
  return made;
}

function makeCheckTexts(graph: Graph, runbooks: readonly Runbook[]): CheckTexts {
  const checks = graph.components.filter((component) => component.kind === "check" || component.check);
  const ofChecks = checks.flatMap((check) => textsOf(graph, check));
  const texts = [...ofChecks, ...textsOfRunbooks(graph, runbooks, ofChecks)];
  const holding = new Map<string, number[]>();
  texts.forEach(({ words }, position) => {
    for (const word of new Set(words)) {
      const list = holding.get(word);
      if (list) list.push(position);
      else holding.set(word, [position]);
    }
  });
  const weightOf = (word: string) => Math.log(1 + texts.length / ((holding.get(word)?.length ?? 0) + 0.5));
  return { texts, holding, weightOf };
}

function textsOf(graph: Graph, check: Component): CheckText[] {
  const facts = check.check;
  const endpoints = probed(graph, check.id).filter(({ kind }) => kind === "endpoint");
  const found: (readonly [string, string | null | undefined, number])[] = [
    ["alert text", facts?.alert, 1],
    ["alert text as shown", facts?.alertAsShown, 1],
    ["alert text as received", describedIn(facts?.alertAsReceived), 1],
    ["name", check.name, 1],
    ...(check.aliases ?? []).map((alias) => ["alias", alias, 1] as const),
    ["later name of the alert", facts?.successorAlert?.replace(/ \([^()]*\)$/, ""), 0.95],
    ["id", check.id, 0.95],
    ["resource in Puppet", facts?.puppetResource, 0.95],
    ["probed address", facts?.url, 0.9],
    ...endpoints.flatMap((endpoint) =>
      [endpoint.name, ...(endpoint.aliases ?? []), endpoint.upstartJob, endpoint.id].map(
        (name) => ["name of what it probes", name, 0.85] as const,
      ),
    ),
  ];
  const known = new Set<string>();
  return found.flatMap(([label, shown, trust]) => {
    const text = normaliseAlert(shown ?? "");
    const words = wordsOf(text);
    const folded = words.join(" ");
    if (!shown || folded === "" || known.has(folded)) return [];
    known.add(folded);
    return [{ check, label, shown, text, words, trust }];
  });
}

/** The description in a whole notification line; the line itself where there is none in it. */
function describedIn(line: string | undefined): string | undefined {
  return line === undefined ? undefined : readAlert(line).texts[0]?.text;
}

/** Alerts of runbooks that no check has: they stand for the runbook's check, or else its first component. */
function textsOfRunbooks(
  graph: Graph,
  runbooks: readonly Runbook[],
  ofChecks: readonly CheckText[],
): CheckText[] {
  const known = new Set(ofChecks.map(({ words }) => words.join(" ")));
  return runbooks.flatMap((runbook) => {
    const listed = runbook.components.flatMap((id) => graph.components[graph.indexOf.get(id) ?? -1] ?? []);
    const check = listed.find(({ kind }) => kind === "check") ?? listed[0];
    if (!check) return [];
    return runbook.alerts
      .map((shown) => ({ shown, text: normaliseAlert(shown), words: wordsOf(normaliseAlert(shown)) }))
      .filter(({ words }) => words.length > 0 && !known.has(words.join(" ")))
      .map((alert) => ({ ...alert, check, label: `alert of runbook ${runbook.id}`, trust: 1 }));
  });
}
