import type { Heading as HeadingNode, Root } from "mdast";
import { runbooksFor } from "../../alert/attached-runbooks.ts";
import { pageKey } from "../../audit/notes-links.ts";
import type { Runbook } from "../../schema/runbook.ts";
import { anchorKey, anchorsOf } from "../anchors.ts";
import { type Heading, outline } from "../outline.ts";
import { walk } from "../walk.ts";
import { afterLine, bodyFix } from "./body-edit.ts";
import type { LintContext } from "./context.ts";
import type { Finding, Fix, FixSource, LintRule, LintSubject } from "./finding.ts";

/** Who leads to a heading, in words: “the alert “x””, “the runbook “y””. `kept` by an anchor: alone links are. */
type Reference = { readonly who: string; readonly isLink: boolean };

/**
 * Headings that alerts or other runbooks lead to, which are there in the text as it was before and are gone now.
 * Each is told at the heading that stands in its place.
 */
export const lintRenamedHeadings: LintRule = function* (subject, context) {
  const { base, tree } = subject;
  if (!base) return;
  const anchors = anchorsOf(tree);
  const before = outline(base.tree);
  const gone = before.filter(({ slug }) => !anchors.has(anchorKey(slug)));
  if (gone.length === 0) return;
  const references = referencesTo(subject, base.runbook, context);
  const heirs = heirsOf(before, outline(tree));
  for (const heading of gone) {
    const found = references.get(anchorKey(heading.slug)) ?? [];
    if (found.length > 0) yield findingOf(heading, found, heirs.get(heading), tree);
  }
};

/** By `anchorKey`: notes links of alerts, alerts the app leads to the section, and links of other runbooks. */
function referencesTo(
  { runbook }: LintSubject,
  base: Runbook,
  context: LintContext,
): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Reference[]>();
  const add = (anchor: string, reference: Reference) => {
    const key = anchorKey(anchor);
    const list = found.get(key) ?? [];
    found.set(key, list);
    if (!list.some(({ who }) => who === reference.who)) list.push(reference);
  };
  for (const page of new Set([runbook.wikitech, base.wikitech])) {
    for (const { anchor = "", check } of page ? (context.notesByPage.get(pageKey(page)) ?? []) : [])
      add(anchor, { who: `the alert “${check.check?.alert ?? check.name}”`, isLink: true });
  }
  for (const alert of base.alerts) {
    const section = runbooksFor([base], alert, "", [])[0]?.section;
    const now = section && runbooksFor([{ ...runbook, alerts: [alert] }], alert, "", [])[0]?.section;
    if (section && !now) add(section, { who: `the alert “${alert}”`, isLink: false });
  }
  for (const { runbook: other, anchor } of context.linksInto(runbook.file))
    add(anchor, { who: `the runbook “${other.title}”`, isLink: true });
  return found;
}

/** For each heading that is gone, the new one between the same neighbours, if there is one. */
function heirsOf(before: readonly Heading[], after: readonly Heading[]): Map<Heading, Heading> {
  const old = new Set(before.map(({ slug }) => slug));
  const now = new Map(after.map((heading, index) => [heading.slug, index]));
  const heirs = new Map<Heading, Heading>();
  let next = 0;
  for (const heading of before) {
    const same = now.get(heading.slug);
    if (same !== undefined) {
      next = same + 1;
      continue;
    }
    const heir = after[next];
    if (!heir || old.has(heir.slug)) continue;
    heirs.set(heading, heir);
    next++;
  }
  return heirs;
}

const mostNamed = 3;

function findingOf(
  heading: Heading,
  references: readonly Reference[],
  heir: Heading | undefined,
  tree: Root,
): Finding {
  const named = references.slice(0, mostNamed).map(({ who }) => who);
  const more = references.length - named.length;
  const who = `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const node = heir ? headingNode(tree, heir) : undefined;
  const place = node ? placeOf(node) : { from: 0, to: 0 };
  return {
    ...{ rule: "renamed-heading", severity: "warning", place: { in: "body", ...place } },
    what: `The heading “${heading.text}” is gone, and this leads to it: ${who}.`,
    remedy: "Keep its anchor, or put the heading back.",
    fixes: (source) => fixesOf(heading, references, heir, place, source),
  };
}

function headingNode(tree: Root, { line }: Heading): HeadingNode | undefined {
  for (const node of walk(tree))
    if (node.type === "heading" && node.position?.start.line === line) return node;
  return undefined;
}

function placeOf({ position }: HeadingNode) {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

function fixesOf(
  heading: Heading,
  references: readonly Reference[],
  heir: Heading | undefined,
  place: { from: number; to: number },
  source: FixSource,
): Fix[] {
  const { body, lineEnd } = source;
  const fixes: Fix[] = [];
  // An alert finds its section by the words of the heading, for which an anchor is no help.
  if (references.every(({ isLink }) => isLink) && !/[{}|\n]/.test(heading.text)) {
    const at = heir ? afterLine(body, place.to) : 0;
    const broken = at > 0 && body[at - 1] !== "\n" ? lineEnd : "";
    const insert = `${broken}${heir ? lineEnd : ""}{{anchor|${heading.text}}}${lineEnd}`;
    fixes.push(bodyFix(`Keep the anchor “${heading.slug}”`, source, [{ from: at, to: at, insert }]));
  }
  const marks = /^#+[ \t]+/.exec(body.slice(place.from, place.to))?.[0];
  if (heir && marks) {
    const edit = { ...place, insert: marks + heading.text };
    fixes.push(bodyFix(`Name it “${heading.text}” again`, source, [edit]));
  }
  return fixes;
}
