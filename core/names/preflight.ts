import type { Action } from "../impact/grade.ts";
import type { PreflightLine } from "../impact/impact-schema.ts";
import type { Model } from "../model.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import { answersOf } from "./answers.ts";
import { covers, isAddress } from "./certificate-cover.ts";
import { certificatesBehind } from "./certificates.ts";
import { cleanSubject } from "./clean-subject.ts";
import { hostNamesIn, namesAmong } from "./identity.ts";
import type { Identity } from "./identity-schema.ts";
import { sameThing } from "./same-thing.ts";
import { splitDnsOf } from "./split-dns.ts";

type Certificate = Identity["certificates"][number];

/** Actions after which somebody has to use another name or address. */
const switching: ReadonlySet<Action> = new Set<Action>(["remove", "rename", "move", "change-address"]);
const named: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["dns-name", "address", "host"]);

/**
 * What to know about names before an action on a name, address or host: which of the names that one might switch
 * to the served certificates cover, on what the inside answers depend, and whether the new name is covered. First
 * the new name, then what is refused, then what is covered, then what depends. Nothing for other kinds and actions.
 *
 * @param subjects positions in the graph
 * @param to the new name or address, as typed
 */
export function preflightOf(
  model: Pick<Model, "graph">,
  subjects: readonly number[],
  action: Action,
  to: string | undefined,
): readonly PreflightLine[] {
  const { graph } = model;
  const starts = subjects.filter((node) => named.has(graph.components[node]?.kind ?? "external"));
  if (!switching.has(action) || starts.length === 0) return [];
  const wanted = to === undefined ? "" : cleanSubject(to).text;
  const same = sameThing(graph, starts);
  const nodes = same.map(({ node }) => node);
  const own = new Set(starts.map((node) => graph.components[node]?.name));
  const others = hostNamesIn(namesAmong(model, same)).filter((name) => !own.has(name) && name !== wanted);
  const certificates = certificatesBehind(graph, nodes, others);
  const lines = certificates.flatMap((certificate) => switchLines(model, certificate));
  return [
    ...(wanted === ""
      ? unknownCertificate(model, starts, certificates)
      : newName(model, wanted, starts, certificates)),
    ...lines.filter(({ state }) => state === "not-covered"),
    ...lines.filter(({ state }) => state !== "not-covered"),
    ...nodes.flatMap((node) => dependence(model, node)),
  ];
}

function switchLines(model: Pick<Model, "graph">, certificate: Certificate): PreflightLine[] {
  return certificate.covers.map(({ name, covered }) => coverLine(model, certificate, name, covered));
}

function coverLine(
  model: Pick<Model, "graph">,
  certificate: Certificate,
  name: string,
  covered: boolean,
): PreflightLine {
  const named = `the certificate ${presentersOf(model, certificate)} names ${certificate.patterns.join(", ")}`;
  const words = covered
    ? `Clients that verify the certificate would accept ${name}: ${named}.`
    : `Clients that verify the certificate would refuse ${name}: ${named}.`;
  return { name, state: covered ? "covered" : "not-covered", words, evidence: certificate.evidence };
}

function presentersOf({ graph }: Pick<Model, "graph">, { servedBy }: Certificate): string {
  const names = servedBy.map((id) => graph.components[graph.indexOf.get(id) ?? -1]?.name ?? id);
  return `${names.join(" and ")} ${names.length === 1 ? "presents" : "present"}`;
}

function newName(
  model: Pick<Model, "graph">,
  to: string,
  starts: readonly number[],
  certificates: readonly Certificate[],
): PreflightLine[] {
  const known = certificates.filter(({ patterns }) => patterns.length > 0);
  if (known.length === 0) return [notKnown(model, to, starts)];
  return known.map((certificate) =>
    !isAddress(to)
      ? coverLine(
          model,
          certificate,
          to,
          certificate.patterns.some((pattern) => covers(pattern, to)),
        )
      : {
          name: to,
          state: "not-covered",
          words: `Clients that connect to ${to} without a name and verify the certificate would refuse it: the certificate ${presentersOf(model, certificate)} names ${certificate.patterns.join(", ")} and no address.`,
          evidence: certificate.evidence,
        },
  );
}

/** Worth saying of a name, which may have clients that verify; a host without one is the rule. */
function unknownCertificate(
  model: Pick<Model, "graph">,
  starts: readonly number[],
  certificates: readonly Certificate[],
): PreflightLine[] {
  const names = starts.filter((node) => model.graph.components[node]?.kind === "dns-name");
  const known = certificates.some(({ patterns }) => patterns.length > 0);
  const name = model.graph.components[names[0] ?? -1]?.name;
  return known || name === undefined ? [] : [notKnown(model, name, names)];
}

function notKnown({ graph }: Pick<Model, "graph">, name: string, starts: readonly number[]): PreflightLine {
  const subject = graph.components[starts[0] ?? -1];
  return {
    name,
    state: "not-known",
    words: `No certificate with its names is recorded behind ${subject?.name ?? name}, so whether clients would accept ${name} is not known.`,
    evidence: subject?.evidence ?? [],
  };
}

/** The condition of an inside answer, and how the answer gets there: that says how late a change shows. */
function dependence({ graph }: Pick<Model, "graph">, node: number): PreflightLine[] {
  const split = splitDnsOf(graph, node);
  const inside = answersOf(graph, node).find(({ from }) => from === "inside");
  if (!split || !inside) return [];
  const { name, words, evidence } = inside;
  return [{ words: `Inside, ${name} answers ${words}.`, evidence }, ...split.map].map((statement) => ({
    ...{ name, state: "depends" },
    ...statement,
  }));
}
