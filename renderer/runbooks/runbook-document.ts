import type { Root } from "mdast";
import type { Model } from "../../core/model.ts";
import type { Problem } from "../../core/problem.ts";
import { keptAnchorsIn } from "../../core/runbook/anchors.ts";
import { type Assessment, assessRunbook, reviewDue } from "../../core/runbook/assess.ts";
import { type Command, commandsOf } from "../../core/runbook/commands.ts";
import { daysBetween } from "../../core/runbook/days.ts";
import { type LintContext, lintContext } from "../../core/runbook/lint/context.ts";
import { lintTree } from "../../core/runbook/lint/lint-tree.ts";
import { lintRunbook } from "../../core/runbook/lint.ts";
import { buildNameIndex, type NameIndex } from "../../core/runbook/name-index.ts";
import { type Heading, outline } from "../../core/runbook/outline.ts";
import { parseMarkdown } from "../../core/runbook/parse.ts";
import { parsedPart } from "../../core/runbook/parse-part.ts";
import type { Component } from "../../core/schema/component.ts";
import type { Runbook, RunbookFrontMatter } from "../../core/schema/runbook.ts";
import type { Workspace } from "../../core/schema/workspace.ts";
import { isLong, longTextOf, oneForEachPlaceholder } from "./long-text.ts";
import { type ReaderFacts, readerTree } from "./reader-tree.ts";

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
  /** Names kept with `{{anchor|…}}` or an id, as keys, with the line of the text they stand in. */
  readonly anchors: readonly { readonly key: string; readonly line: number }[];
  /** Those of the tree; of a long text one for each placeholder. */
  readonly commands: readonly Command[];
  readonly assessment: Assessment;
  /** Days since the last review, where there was one. */
  readonly reviewAge?: number;
  /** Day on which the next review is due, where a period is set. */
  readonly reviewDue?: string;
  /** What the linter finds in it. */
  readonly problems: readonly Problem[];
  /**
   * Set where the text is too long to be parsed and drawn at once: its tree is empty then, and its parts and problems
   * are asked for one after the other.
   */
  readonly parts?: readonly PartPlace[];
  /** What loading says of its file: that it is cut, that it is not all text. */
  readonly fileProblems: readonly Problem[];
};

/** A part of a long text before it is drawn: line of the body on which it starts, 1-based, and how many it has. */
export type PartPlace = { readonly line: number; readonly lines: number };

/** The document of one runbook, or undefined for an id that the workspace does not hold. */
export function runbookDocument(model: Model, id: string): RunbookDocument | undefined {
  const runbook = model.workspace.runbooks.find((known) => known.id === id);
  if (!runbook) return undefined;
  return isLong(runbook) ? longDocument(model, runbook) : documentOf(model, runbook);
}

/**
 * The document of anything written as a runbook is, in the workspace or not.
 *
 * @param isChecked whether its problems are wanted
 */
export function documentOf(model: Model, runbook: Runbook, isChecked = true): RunbookDocument {
  const { lint } = indexesOf(model.workspace, model.today);
  // What the linter keeps of a long text is not all of it.
  const tree = isLong(runbook) ? parseMarkdown(runbook.body) : lint.treeOf(runbook);
  const headings = outline(tree);
  const commands = commandsOf(tree);
  return {
    ...headOf(model, runbook),
    tree: readerTree(tree, factsOf(model, headings, commands)),
    outline: headings,
    anchors: keptAnchorsIn(tree),
    commands,
    problems: isChecked ? lintRunbook(runbook, lint) : [],
  };
}

/** What is told of a long runbook at once: all but its text and its problems. */
function longDocument(model: Model, runbook: Runbook): RunbookDocument {
  const { parts, headings, skeleton } = longTextOf(runbook);
  return {
    ...headOf(model, runbook),
    tree: { type: "root", children: [] },
    outline: headings,
    anchors: keptAnchorsIn(skeleton),
    commands: oneForEachPlaceholder(skeleton),
    problems: [],
    parts: parts.map(({ line }, index) => ({
      line,
      lines: Math.max(1, (parts[index + 1]?.line ?? line + 1) - line),
    })),
  };
}

/** A part of a long text as the reader shows it. */
export type RunbookPart = Pick<RunbookDocument, "tree" | "commands">;

/** One part of a long runbook; undefined for one that it does not have, or not any more. */
export function runbookPart(model: Model, id: string, index: number): RunbookPart | undefined {
  const runbook = model.workspace.runbooks.find((known) => known.id === id);
  if (!runbook || !isLong(runbook)) return undefined;
  const { parts, headings, definitions } = longTextOf(runbook);
  const part = parts[index];
  if (!part) return undefined;
  const tree = parsedPart(runbook.body, part, definitions);
  const commands = commandsOf(tree);
  return { tree: readerTree(tree, factsOf(model, headings, commands)), commands };
}

/** What the linter finds in a runbook of the workspace. */
export function runbookProblems(model: Model, id: string): readonly Problem[] {
  const runbook = model.workspace.runbooks.find((known) => known.id === id);
  return runbook ? lintRunbook(runbook, lintContextOf(model)) : [];
}

type Head = Omit<RunbookDocument, "tree" | "outline" | "anchors" | "commands" | "problems" | "parts">;

function headOf(model: Model, runbook: Runbook): Head {
  const due = reviewDue(runbook);
  const { id, file, body: _, bodyLine: __, ...frontMatter } = runbook;
  return {
    id,
    file,
    frontMatter,
    components: attached(model, runbook),
    fileProblems: model.problems.filter((problem) => problem.file === file).slice(0, mostReasons),
    assessment: shortened(assessRunbook(runbook, model.today)),
    ...(runbook.reviewed ? { reviewAge: daysBetween(runbook.reviewed, model.today) } : {}),
    ...(due ? { reviewDue: due } : {}),
  };
}

const mostReasons = 12;

/** Nobody reads thousands of reasons above a text. */
function shortened(assessment: Assessment): Assessment {
  const { reasons, shortcomings } = assessment;
  if (reasons.length <= mostReasons) return assessment;
  const more = `${reasons.length - mostReasons} more places`;
  return {
    ...assessment,
    reasons: [...reasons.slice(0, mostReasons), more],
    shortcomings: shortcomings.slice(0, mostReasons),
  };
}

function factsOf(model: Model, headings: readonly Heading[], commands: readonly Command[]): ReaderFacts {
  return {
    names: indexesOf(model.workspace, model.today).names,
    sourceIds: new Set(model.workspace.sources.map((source) => source.id)),
    slugByLine: slugsOf(headings),
    commandByLine: new Map(commands.map(({ line }, position) => [line, position])),
  };
}

const slugMaps = new WeakMap<readonly Heading[], ReadonlyMap<number, string>>();

function slugsOf(headings: readonly Heading[]): ReadonlyMap<number, string> {
  const known = slugMaps.get(headings) ?? new Map(headings.map(({ line, slug }) => [line, slug]));
  slugMaps.set(headings, known);
  return known;
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
    const tree =
      trees.get(runbook) ?? (isLong(runbook) ? lintTree(runbook.body) : parseMarkdown(runbook.body));
    trees.set(runbook, tree);
    return tree;
  };
}
