import type { Completions } from "../../../core/editing/completion.ts";
import { type CompletionContext, completionContext } from "../../../core/editing/completion-context.ts";
import { completionsAt, type TypedAt } from "../../../core/editing/completions.ts";
import type { EditResult } from "../../../core/editing/edit-result.ts";
import { type LintMemory, lintMemory, lintText, type TextProblem } from "../../../core/editing/lint-text.ts";
import { type Merge, mergeTexts, type ThreeTexts } from "../../../core/editing/merge-texts.ts";
import { splitFrontMatter } from "../../../core/load/front-matter.ts";
import { parseRunbookFile } from "../../../core/load/runbook-file.ts";
import type { Model } from "../../../core/model.ts";
import type { Problem } from "../../../core/problem.ts";
import {
  documentOf,
  lintContextOf,
  type RunbookDocument,
  type RunbookPart,
  runbookPart,
  runbookProblems,
} from "../../runbooks/runbook-document.ts";
import { type Attachment, attached } from "./attach.ts";
import { draftRunbook, type RunbookDraft, type RunbookWish } from "./draft-runbook.ts";
import { type PreviewPart, previewPart } from "./preview-part.ts";
import { createTextMirror, type SentText, unknownVersion } from "./text-mirror.ts";

/** What is wrong with an unsaved text, and how long it is. */
export type TextCheck = { readonly problems: readonly TextProblem[]; readonly words: number };

/** An unsaved text as the reader shows it. */
export type Preview = {
  readonly document: RunbookDocument;
  /** Line of the text on which the body of the document starts. */
  readonly bodyLine: number;
  /** Set where only a part of the text is in it. */
  readonly part?: PreviewPart;
};

/** What the worker knows about texts that are being edited, and about long ones that are read. */
export type TextHost = {
  /** One part of a long runbook, by its position among `RunbookDocument.parts`. */
  readonly runbookPart: (id: string, index: number) => RunbookPart | undefined;
  /** What the linter finds in a runbook of the workspace. */
  readonly runbookProblems: (id: string) => readonly Problem[];
  /** `base` may be left out where it is that of the check before. */
  readonly checkText: (sent: SentText, base: string | undefined) => TextCheck | typeof unknownVersion;
  /** @param line of the text around which a large one is shown */
  readonly previewText: (sent: SentText, line: number) => Preview | typeof unknownVersion;
  /** Path of another runbook whose file holds the same body: where one that has gone may have been moved. */
  readonly samePlaceElsewhere: (path: string, text: string) => string | undefined;
  readonly mergeTexts: (texts: ThreeTexts) => Merge;
  /** What fits at the cursor. */
  readonly completionsAt: (place: TypedAt) => Completions | undefined;
  /** A new runbook from a template. */
  readonly draftRunbook: (wish: RunbookWish) => RunbookDraft;
  /** Attaches a text to a component or an alert. */
  readonly attach: (text: string, to: Attachment) => EditResult;
};

const mostRemembered = 8;

/** What is kept of a text from one check to the next. */
type Remembered = { readonly lint: LintMemory; base: string | undefined };

/** @param current the model of the open workspace */
export function createTextHost(current: () => Model): TextHost {
  const memories = new Map<string, Remembered>();
  const mirror = createTextMirror();
  const memoryOf = (path: string) => {
    const memory = memories.get(path) ?? { lint: lintMemory(), base: undefined };
    memories.delete(path);
    memories.set(path, memory);
    const [oldest] = memories.keys();
    if (memories.size > mostRemembered && oldest !== undefined) memories.delete(oldest);
    return memory;
  };
  return {
    checkText(sent, base) {
      const read = mirror.read(sent);
      if (read === unknownVersion) return read;
      const { path } = sent;
      const { text } = read;
      const memory = memoryOf(path);
      memory.base = base ?? memory.base;
      const edited = { path, text, ...(memory.base === undefined ? {} : { base: memory.base }) };
      const problems = lintText(edited, lintContextOf(current()), memory.lint);
      return { problems, words: wordsIn(splitFrontMatter(text).body) };
    },
    runbookPart: (id, index) => runbookPart(current(), id, index),
    runbookProblems: (id) => runbookProblems(current(), id),
    previewText(sent, line) {
      const read = mirror.read(sent);
      return read === unknownVersion ? read : preview(current(), sent.path, read.text, line);
    },
    samePlaceElsewhere(path, text) {
      const { body } = splitFrontMatter(text);
      if (body.trim() === "") return undefined;
      return current().workspace.runbooks.find((other) => other.file !== path && other.body === body)?.file;
    },
    completionsAt: (place) => completionsAt(place, contextOf(current())),
    attach: attached,
    mergeTexts,
    draftRunbook: (wish) => draftRunbook(current(), wish),
  };
}

const contexts = new WeakMap<Model, CompletionContext>();

/** Today's date is offered as the day of a review: it is the model's, as everywhere. */
function contextOf(model: Model): CompletionContext {
  const known = contexts.get(model) ?? completionContext(model.workspace, model.today);
  contexts.set(model, known);
  return known;
}

function preview(model: Model, path: string, text: string, line: number): Preview {
  const shortened = previewPart(text, line);
  if (!shortened) {
    const { runbook } = parseRunbookFile(path, text);
    return { document: documentOf(model, runbook, false), bodyLine: runbook.bodyLine };
  }
  const { yaml, bodyLine } = splitFrontMatter(text);
  const head = yaml === undefined ? "" : `---\n${yaml}---\n`;
  const { runbook } = parseRunbookFile(path, head + shortened.body);
  return {
    document: documentOf(model, runbook, false),
    bodyLine: Math.max(bodyLine, shortened.part.from),
    part: shortened.part,
  };
}

/** Words as an author counts them: stretches between blanks that hold a letter or a digit. */
function wordsIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[^\s]*[\p{L}\p{N}][^\s]*/gu)) count++;
  return count;
}
