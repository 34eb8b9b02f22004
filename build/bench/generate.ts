import type { Component } from "../../core/schema/component.ts";
import type { ComponentKind } from "../../core/schema/component-kinds.ts";
import type { Relation } from "../../core/schema/relation.ts";
import type { RelationType } from "../../core/schema/relation-types.ts";
import type { Workspace } from "../../core/schema/workspace.ts";
import { generateRunbooks } from "./generate-runbooks.ts";
import { type Random, randomFrom } from "./random.ts";
import { vocabulary } from "./vocabulary.ts";

/** How much to make. The same sizes and seed give the same workspace. */
export type Sizes = {
  readonly components: number;
  readonly relations: number;
  readonly runbooks: number;
  readonly seed?: number;
};

const evidence = ["generated:seed"];
const roles = [
  "web",
  "api",
  "db",
  "cache",
  "queue",
  "worker",
  "proxy",
  "store",
  "index",
  "gate",
  "mail",
  "cron",
];
const clusterSize = 80;

type Place = {
  readonly cluster: string;
  readonly number: number;
  readonly random: Random;
  readonly words: readonly string[];
};

/** A component of each kind, every name of it unlike every other's. */
const makers: readonly (readonly [
  ComponentKind,
  (place: Place) => Omit<Component, "id" | "kind" | "asOf" | "evidence" | "summary">,
])[] = [
  [
    "service",
    ({ cluster, number, random, words }) => ({
      name: `${cluster} ${random.pick(words)} ${number}`,
      aliases: [`${random.pick(words)}-${number}.svc.${cluster}.example`],
    }),
  ],
  ["host", (place) => host(place)],
  ["check", (place) => check(place)],
  [
    "endpoint",
    ({ cluster, number, random, words }) => ({
      name: `http://${cluster}.example/${random.pick(words)}/${number}`,
      path: `/${random.pick(words)}/${number}`,
    }),
  ],
  ["config-file", (place) => configFile(place)],
  [
    "dns-name",
    ({ cluster, number, random, words }) => ({
      name: `${random.pick(words)}-${number}.${cluster}.example.org`,
      aliases: [`${random.pick(words)}${number}.${cluster}.internal`],
    }),
  ],
  ["address", ({ number }) => ({ name: addressOf(number, 10), aliases: [addressOf(number, 172)] })],
  [
    "script",
    ({ cluster, number, random, words }) => ({
      name: `${random.pick(words)}-${random.pick(words)}-${number}`,
      path: `/usr/local/sbin/${cluster}-${random.pick(words)}-${number}`,
    }),
  ],
];

/**
 * A made-up workspace: clusters of about 80 components of eight kinds with hosts, addresses, paths and alert
 * texts; relations whose targets follow a power law (Barabási and Albert 1999), mostly inside a cluster; runbooks
 * of about 5 kB. Passes the schemas.
 */
export function generateWorkspace({
  components: count,
  relations: relationCount,
  runbooks,
  seed = 1,
}: Sizes): Workspace {
  const random = randomFrom(seed);
  const words = vocabulary(random, 9000);
  const names = words.slice(120, 5000).filter((word) => word.length >= 4);
  const clusters = Array.from(
    { length: Math.max(1, Math.ceil(count / clusterSize)) },
    (_, index) => names[index * 7] ?? `cluster${index}`,
  );
  const components = Array.from({ length: count }, (_, number) =>
    generateComponent(number, clusters, names, random),
  );
  return {
    manifest: { title: `Generated workspace of ${count} components` },
    components,
    relations: generateRelations(components, relationCount, random),
    sources: [
      {
        id: "generated",
        title: "Made by the generator",
        kind: "capture",
        looked: "yes",
        couldHold: ["names"],
      },
    ],
    waivers: [],
    changes: [],
    views: [],
    plans: [],
    runbooks: generateRunbooks(components, runbooks, words, random),
    places: {},
  };
}

function generateComponent(
  number: number,
  clusters: readonly string[],
  words: readonly string[],
  random: Random,
): Component {
  const [kind, make] = makers[number % makers.length] ?? makers[0] ?? ["host", host];
  const cluster = clusters[Math.floor(number / clusterSize)] ?? "cluster";
  const summary = `${Array.from({ length: 6 }, () => random.pick(words)).join(" ")}, part of ${cluster}.`;
  return {
    id: `${kind}-${cluster}-${number}`,
    kind,
    ...make({ cluster, number, random, words }),
    summary,
    asOf: "2026-01",
    evidence,
  };
}

function host({ cluster, number, random }: Place) {
  const name = `${cluster}-${random.pick(roles)}-${number}`;
  return { name, aliases: [`${name}.${cluster}.eqiad.example`, addressOf(number, 192)] };
}

function check({ cluster, number, random, words }: Place) {
  const subject = Array.from({ length: 4 }, () => random.pick(words)).join(" ");
  const alert = `${cluster}: ${subject} (${random.pick(words)} ${number})`;
  return {
    name: alert,
    check: {
      system: "Icinga",
      alert,
      host: `${cluster}-mon.example`,
      url: `http://${cluster}-mon.example/check/${number}`,
    },
  };
}

function configFile({ cluster, number, random, words }: Place) {
  const path = `/etc/${cluster}/${random.pick(words)}.d/${random.pick(words)}-${number}.yaml`;
  const tracked = random.pick(["yes", "yes", "partly", "no", "unknown"] as const);
  return {
    name: path,
    file: {
      path,
      host: `hosts of ${cluster}`,
      tracked,
      immutable: random.pick(["yes", "no", "unknown"] as const),
    },
  };
}

/** A different address for every number, in one of the private ranges. */
function addressOf(number: number, first: number): string {
  const second = first === 192 ? 168 : first === 172 ? 16 : 64 + (number >> 16);
  return `${first}.${second}.${(number >> 8) & 255}.${number & 255}`;
}

const typesByKind: Partial<Record<ComponentKind, readonly RelationType[]>> = {
  service: ["runs-on", "connects-to", "reads"],
  host: ["member-of-network", "mounts"],
  check: ["probes"],
  endpoint: ["served-by", "tests"],
  "config-file": ["refers-to", "generated-by"],
  "dns-name": ["resolves-to"],
  address: ["attached-to"],
  script: ["reads", "connects-to"],
};

/** Every target is drawn from earlier targets or from all: what is needed by many comes to be needed by more. */
function generateRelations(components: readonly Component[], count: number, random: Random): Relation[] {
  const targets: number[] = [];
  const known = new Set<string>();
  const relations: Relation[] = [];
  for (let tries = 0; relations.length < count && tries < count * 20; tries++) {
    const from = random.below(components.length);
    const to = targetFor(from, components.length, targets, random);
    const source = components[from];
    const target = components[to];
    if (!source || !target || from === to || known.has(`${from} ${to}`)) continue;
    known.add(`${from} ${to}`);
    targets.push(to);
    const soft = random.next() < 0.25;
    relations.push({
      from: source.id,
      type: random.pick(typesByKind[source.kind] ?? ["depends-on"]),
      to: target.id,
      strength: soft ? "soft" : "hard",
      confidence: random.next() < 0.8 ? "seen" : random.pick(["stated", "derived", "inferred"] as const),
      evidence,
    });
  }
  return relations;
}

function targetFor(from: number, count: number, targets: readonly number[], random: Random): number {
  const chance = random.next();
  if (chance < 0.45 && targets.length > 0) return targets[random.below(targets.length)] ?? 0;
  if (chance < 0.85) {
    const cluster = Math.floor(from / clusterSize) * clusterSize;
    return Math.min(count - 1, cluster + random.below(clusterSize));
  }
  return random.below(count);
}
