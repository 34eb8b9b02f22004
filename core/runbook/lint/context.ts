import type { Root } from "mdast";
import { type NotesLink, notesLinks } from "../../audit/notes-links.ts";
import type { Component } from "../../schema/component.ts";
import type { Runbook } from "../../schema/runbook.ts";
import type { Workspace } from "../../schema/workspace.ts";
import { anchorsOf } from "../anchors.ts";
import { buildKnownNames, type KnownNames } from "../known-names.ts";
import { buildNameIndex, type NameIndex } from "../name-index.ts";
import { type LinkFromElsewhere, linksToHeadings } from "./links-to-headings.ts";
import { lintTree } from "./lint-tree.ts";

/** What a runbook is held against. Build it once for all runbooks. */
export type LintContext = {
  readonly components: readonly Component[];
  readonly componentIds: ReadonlySet<string>;
  readonly alerts: ReadonlySet<string>;
  /** By path in the workspace. */
  readonly runbooksByFile: ReadonlyMap<string, Runbook>;
  readonly index: NameIndex;
  readonly known: KnownNames;
  /** Notes links of checks that name a heading, by page of the wiki (`pageKey`). */
  readonly notesByPage: ReadonlyMap<string, readonly NotesLink[]>;
  /** Links of other runbooks to headings, by the file they lead to. */
  readonly linksInto: (file: string) => readonly LinkFromElsewhere[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly treeOf: (runbook: Runbook) => Root;
  readonly anchorsOf: (runbook: Runbook) => ReadonlySet<string>;
};

/** @param treeOf parsed body of a runbook; give a caching one where trees are kept */
export function lintContext(
  workspace: Workspace,
  today: string,
  treeOf: (runbook: Runbook) => Root = ({ body }) => lintTree(body),
): LintContext {
  const { components, runbooks } = workspace;
  const index = buildNameIndex(components);
  const anchors = new WeakMap<Runbook, ReadonlySet<string>>();
  let into: ReadonlyMap<string, readonly LinkFromElsewhere[]> | undefined;
  return {
    components,
    componentIds: new Set(components.map((component) => component.id)),
    alerts: new Set(components.flatMap(({ check }) => (check ? [check.alert] : []))),
    runbooksByFile: new Map(runbooks.map((runbook) => [runbook.file, runbook])),
    index,
    known: buildKnownNames(components, index),
    notesByPage: notesWithAnchors(components, today),
    linksInto: (file) => {
      into ??= linksToHeadings(runbooks);
      return into.get(file) ?? [];
    },
    today,
    treeOf,
    anchorsOf: (runbook) => {
      const known = anchors.get(runbook) ?? anchorsOf(treeOf(runbook));
      anchors.set(runbook, known);
      return known;
    },
  };
}

function notesWithAnchors(components: readonly Component[], today: string): Map<string, NotesLink[]> {
  const byPage = new Map<string, NotesLink[]>();
  for (const link of notesLinks(components, today)) {
    if (link.anchor === undefined) continue;
    const links = byPage.get(link.page);
    if (links) links.push(link);
    else byPage.set(link.page, [link]);
  }
  return byPage;
}
