import type { Root } from "mdast";
import type { Model } from "../../core/model.ts";
import type { Problem } from "../../core/problem.ts";
import { type Assessment, assessRunbook, reviewDue } from "../../core/runbook/assess.ts";
import { type Command, commandsOf } from "../../core/runbook/commands.ts";
import { daysBetween } from "../../core/runbook/days.ts";
import { type LintContext, lintContext } from "../../core/runbook/lint/context.ts";
import { lintRunbook } from "../../core/runbook/lint.ts";
import { buildNameIndex, type NameIndex } from "../../core/runbook/name-index.ts";
import { type Heading, outline } from "../../core/runbook/outline.ts";
import { parseMarkdown } from "../../core/runbook/parse.ts";
import type { Component } from "../../core/schema/component.ts";
import type { Runbook, RunbookFrontMatter } from "../../core/schema/runbook.ts";
import type { Workspace } from "../../core/schema/workspace.ts";
import { readerTree } from "./reader-tree.ts";

/** A runbook as the reader shows it: a plain value that crosses the worker. */
export type RunbookDocument = {
  readonly id: string;
  readonly file: string;
  readonly frontMatter: RunbookFrontMatter;
  /** Attached components: those the front matter lists, then the checks whose alert it answers. */
  readonly components: readonly Component[];
  /** Lines are 1-based within the body; see `readerTree` for what it holds beyond Markdown. */
  readonly tree: Root;
  readonly outline: readonly Heading[];
  readonly commands: readonly Command[];
  readonly assessment: Assessment;
  /** Days since the last review, where there was one. */
  readonly reviewAge?: number;
  /** Day on which the next review is due, where a period is set. */
  readonly reviewDue?: string;
  /** What the linter finds in it. */
  readonly problems: readonly Problem[];
};

/** The document of one runbook, or undefined for an id that the workspace does not hold. */
export function runbookDocument(model: Model, id: string): RunbookDocument | undefined {
  const runbook = model.workspace.runbooks.find((known) => known.id === id);
  return runbook ? documentOf(model, runbook) : undefined;
}

/** The document of anything written as a runbook is, in the workspace or not. */
export function documentOf(model: Model, runbook: Runbook): RunbookDocument {
  const { id } = runbook;
  const { names, lint } = indexesOf(model.workspace, model.today);
  const tree = lint.treeOf(runbook);
  const headings = outline(tree);
  const commands = commandsOf(tree);
  const due = reviewDue(runbook);
  const { id: _, file, body: __, bodyLine: ___, ...frontMatter } = runbook;
  return {
    id,
    file,
    frontMatter,
    components: attached(model, runbook),
    tree: readerTree(tree, {
      names,
      sourceIds: new Set(model.workspace.sources.map((source) => source.id)),
      slugByLine: new Map(headings.map(({ line, slug }) => [line, slug])),
      commandByLine: new Map(commands.map(({ line }, position) => [line, position])),
    }),
    outline: headings,
    commands,
    assessment: assessRunbook(runbook, model.today),
    ...(runbook.reviewed ? { reviewAge: daysBetween(runbook.reviewed, model.today) } : {}),
    ...(due ? { reviewDue: due } : {}),
    problems: lintRunbook(runbook, lint),
  };
}

function attached({ workspace, graph }: Model, { components, alerts }: Runbook): Component[] {
  const listed = components.flatMap((id) => graph.components[graph.indexOf.get(id) ?? -1] ?? []);
  const texts = new Set(alerts);
  const answered =
    texts.size === 0 ? [] : workspace.components.filter(({ check }) => check && texts.has(check.alert));
  return [...new Set([...listed, ...answered])];
}

/** What a runbook of the model's workspace is held against, built once for it. */
export function lintContextOf({ workspace, today }: Model): LintContext {
  return indexesOf(workspace, today).lint;
}

type Indexes = { readonly names: NameIndex; readonly lint: LintContext };

const indexes = new WeakMap<Workspace, Indexes>();

/** Building them reads every name of every component: once for a workspace, not once for a runbook. */
function indexesOf(workspace: Workspace, today: string): Indexes {
  const known = indexes.get(workspace);
  if (known) return known;
  const made = {
    names: buildNameIndex(workspace.components),
    lint: lintContext(workspace, today, keptTree()),
  };
  indexes.set(workspace, made);
  return made;
}

/** Parsing takes most of the time that a document does: the reader, the linter and links to a runbook share it. */
function keptTree(): (runbook: Runbook) => Root {
  const trees = new WeakMap<Runbook, Root>();
  return (runbook) => {
    const tree = trees.get(runbook) ?? parseMarkdown(runbook.body);
    trees.set(runbook, tree);
    return tree;
  };
}
