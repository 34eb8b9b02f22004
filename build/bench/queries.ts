import type { Workspace } from "../../core/schema/workspace.ts";
import { textSections } from "../../core/search/text-sections.ts";
import { type Random, randomFrom } from "./random.ts";

/** A query with one right answer: the id of a component or runbook. */
export type Query = { readonly kind: QueryKind; readonly text: string; readonly answer: string };

export const queryKinds = [
  "exact",
  "prefix",
  "infix",
  "one typo",
  "two typos",
  "transposed",
  "path",
  "address",
  "alias",
  "pasted alert",
  "full text",
  "full text with a typo",
  "title",
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** What a person types slowly, so that every keystroke is a search; the rest is pasted. */
export const typedKinds: ReadonlySet<QueryKind> = new Set([
  "exact",
  "prefix",
  "one typo",
  "full text",
  "title",
]);

/** `each` queries of every kind, seeded. Words for full text come from one section, and no other runbook has all. */
export function makeQueries(workspace: Workspace, each: number, seed = 7): Query[] {
  const makers = queryMakers(workspace, randomFrom(seed));
  return queryKinds.flatMap((kind) => {
    const queries: Query[] = [];
    for (let tries = 0; queries.length < each && tries < each * 50; tries++) {
      const query = makers[kind]();
      if (query) queries.push({ ...query, kind });
    }
    return queries;
  });
}

type QueryMakers = Record<QueryKind, () => Query | undefined>;

function queryMakers(workspace: Workspace, random: Random): QueryMakers {
  const names = namesOf(workspace);
  const texts = workspace.runbooks.map(({ title, alerts, body }) =>
    [title, ...alerts, body].join(" ").toLowerCase(),
  );
  return {
    exact: () => named(random, names, (name) => name),
    prefix: () => partOf(random, names, (name, length) => name.slice(0, length)),
    infix: () => partOf(random, names, (name, length) => middle(name, length, random)),
    "one typo": () => named(random, names, (name) => misspelt(name, random)),
    "two typos": () => named(random, names, (name) => misspelt(misspelt(name, random), random)),
    transposed: () => named(random, names, (name) => swapped(name, random)),
    path: () => fromComponent(workspace, random, ({ file, path }) => file?.path ?? path),
    address: () =>
      fromComponent(workspace, random, ({ name, aliases = [] }) => [name, ...aliases].find(isAddress)),
    alias: () =>
      fromComponent(workspace, random, ({ aliases = [] }) => aliases.find((alias) => !isAddress(alias))),
    "pasted alert": () =>
      fromComponent(workspace, random, ({ check }) => check && pasted(check.alert, check.host ?? "host")),
    "full text": () => fromText(workspace, texts, random, (words) => words.join(" ")),
    "full text with a typo": () =>
      fromText(workspace, texts, random, ([first = "", ...rest]) =>
        [misspelt(first, random), ...rest].join(" "),
      ),
    title: () => fromTitle(workspace, random),
  };
}

type Name = { readonly text: string; readonly id: string };

function namesOf({ components }: Workspace): Name[] {
  return components.filter(({ kind }) => kind !== "address").map(({ name, id }) => ({ text: name, id }));
}

function named(random: Random, names: readonly Name[], spell: (name: string) => string): Query {
  const { text, id } = random.pick(names);
  return { kind: "exact", text: spell(text), answer: id };
}

/** The shortest such part of six or more characters that at most three names have. */
function partOf(
  random: Random,
  names: readonly Name[],
  cut: (name: string, length: number) => string,
): Query | undefined {
  const { text, id } = random.pick(names);
  for (let length = 6; length < text.length; length += 2) {
    const part = cut(text, length);
    if (part.trim().length < 6) continue;
    if (names.filter((name) => name.text.includes(part)).length <= 3)
      return { kind: "prefix", text: part, answer: id };
  }
  return undefined;
}

function middle(name: string, length: number, random: Random): string {
  const start = 1 + random.below(Math.max(1, name.length - length - 1));
  return name.slice(start, start + length);
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Drops, doubles or changes one letter; never a digit, which would name another thing. */
function misspelt(text: string, random: Random): string {
  const places = [...text].flatMap((letter, at) => (letters.includes(letter) && at > 0 ? [at] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  const kind = random.below(3);
  const change = kind === 0 ? "" : kind === 1 ? `${text[at]}${text[at]}` : letters[random.below(26)];
  return text.slice(0, at) + change + text.slice(at + 1);
}

function swapped(text: string, random: Random): string {
  const places = [...text].flatMap((letter, at) =>
    letters.includes(letter) && letters.includes(text[at + 1] ?? "-") && letter !== text[at + 1] ? [at] : [],
  );
  if (places.length === 0) return text;
  const at = random.pick(places);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

function isAddress(text: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(text);
}

function fromComponent(
  { components }: Workspace,
  random: Random,
  text: (component: Workspace["components"][number]) => string | undefined,
): Query | undefined {
  const component = random.pick(components);
  const found = text(component);
  return found ? { kind: "path", text: found, answer: component.id } : undefined;
}

/** An alert as it arrives on IRC, brackets and commas altered by Icinga. */
function pasted(alert: string, host: string): string {
  const altered = alert.replace(/[`~!$%^&*"|'<>?,()=]/g, "-");
  return `PROBLEM - ${altered} on ${host} is CRITICAL: HTTP CRITICAL: 500 Internal Server Error`;
}

function fromText(
  { runbooks }: Workspace,
  texts: readonly string[],
  random: Random,
  spell: (words: readonly string[]) => string,
): Query | undefined {
  const runbook = random.pick(runbooks);
  const section = textSections(runbook.body)[1 + random.below(7)];
  const text = runbook.body.slice(section?.textStart, section?.end).toLowerCase();
  const words = [...new Set(text.match(/[a-z]{6,}/g) ?? [])];
  if (words.length < 5) return undefined;
  const chosen = new Set<string>();
  while (chosen.size < 4) chosen.add(random.pick(words));
  const wanted = [...chosen].map((word) => new RegExp(`\\b${word}\\b`));
  const holding = texts.filter((whole) => wanted.every((word) => word.test(whole)));
  return holding.length === 1
    ? { kind: "full text", text: spell([...chosen]), answer: runbook.id }
    : undefined;
}

function fromTitle({ runbooks }: Workspace, random: Random): Query {
  const { title, id } = random.pick(runbooks);
  return { kind: "title", text: title.toLowerCase(), answer: id };
}
