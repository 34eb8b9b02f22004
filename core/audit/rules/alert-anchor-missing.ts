import { anchorKey, anchorsOf } from "../../runbook/anchors.ts";
import { parseMarkdown } from "../../runbook/parse.ts";
import type { Runbook } from "../../schema/runbook.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import { type NotesLink, notesLinks, pageKey } from "../notes-links.ts";
import type { Finding, Rule } from "../rule.ts";

/** So many checks with one link that names no heading send everybody to the top of one page. */
const manyChecks = 3;

/** Notes links to a heading that is not there, and links that many checks share without naming one. */
export const alertAnchorMissing: Rule = {
  id: "alert-anchor-missing",
  rises: true,
  *check(context) {
    const links = notesLinks(context.workspace.components, context.today);
    yield* deadAnchors(context, links);
    yield* sharedLinks(context, links);
  },
};

function* deadAnchors(context: AuditContext, links: readonly NotesLink[]): Generator<Finding> {
  const byPage = new Map<string, Runbook>();
  for (const runbook of context.workspace.runbooks) {
    if (runbook.wikitech) byPage.set(pageKey(runbook.wikitech), runbook);
  }
  const anchors = new Map<Runbook, ReadonlySet<string>>();
  for (const { check, page, anchor } of links) {
    const runbook = byPage.get(page);
    if (anchor === undefined || !runbook) continue;
    const known = anchors.get(runbook) ?? anchorsOf(parseMarkdown(runbook.body));
    anchors.set(runbook, known);
    if (known.has(anchorKey(anchor))) continue;
    yield {
      component: check.id,
      severity: "warning",
      message: `Its notes link leads to “#${anchor}” on ${page}; the runbook “${runbook.title}” has no such heading.`,
      remedy: `Add the heading, or keep {{anchor|${anchor}}} where it was.`,
      evidence: [`${runbook.file}:${runbook.bodyLine}`, ...check.evidence],
      detail: "dead-anchor",
    };
  }
}

/** Checks that test the same thing may share a link; those of a shared link that test different things may not. */
function* sharedLinks(context: AuditContext, links: readonly NotesLink[]): Generator<Finding> {
  const byUrl = new Map<string, NotesLink[]>();
  for (const link of links) byUrl.set(link.url, [...(byUrl.get(link.url) ?? []), link]);
  for (const sharing of byUrl.values()) {
    if (sharing.length < manyChecks || targetsOf(context, sharing).size < manyChecks) continue;
    for (const { check, url } of sharing) {
      yield {
        component: check.id,
        severity: "info",
        message: `${sharing.length} checks of different things share the notes link ${url}: this one, ${listed(others(sharing, check), 2)}.`,
        remedy: "Link to a heading of its own.",
        evidence: check.evidence,
        detail: "catch-all",
      };
    }
  }
}

/** What the checks of some links probe. Of a check whose target is not on record nothing says that it is shared. */
function targetsOf(context: AuditContext, links: readonly NotesLink[]): Set<string> {
  return new Set(
    links.flatMap(({ check }) => {
      const probes = context.needs(check.id).filter(({ type }) => type === "probes");
      return probes.length > 0 ? probes.map(({ to }) => to) : [check.id];
    }),
  );
}

function others(links: readonly NotesLink[], check: NotesLink["check"]): string[] {
  return links.flatMap((link) => (link.check === check ? [] : link.check.name));
}
