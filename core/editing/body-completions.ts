import { pageKey } from "../audit/notes-links.ts";
import { pathBetween, resolvedPath } from "../runbook/lint/relative-path.ts";
import { headingLines, textSections } from "../search/text-sections.ts";
import { type Completion, type Completions, matching } from "./completion.ts";
import type { CompletionContext } from "./completion-context.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { alertLinks, componentLinks, slashOptions } from "./slash-menu.ts";
import { lineEndOf } from "./text-lines.ts";

/** The place in a body that is typed at; `before` is its line up to the cursor. */
export type BodyPlace = {
  readonly path: string;
  readonly body: string;
  readonly before: string;
  /** Offset of the cursor in the body. */
  readonly at: number;
  /** Title of the page on the wiki, from the front matter. */
  readonly page: string | undefined;
};

/** What was typed, how many characters before the cursor a choice replaces, and what there is to choose from. */
type Offer = { readonly typed: string; readonly length: number; readonly options: Iterable<Completion> };
type Trigger = (place: BodyPlace, context: CompletionContext) => Offer | undefined;

/** Links, anchors and blocks; in a command its placeholders. Offsets count in the body. */
export function bodyCompletions(place: BodyPlace, context: CompletionContext): Completions | undefined {
  const offer = firstOf([placeholder, ...inProse], place, context);
  if (!offer || isInFence(place) !== offer.inCode) return undefined;
  const options = matching(offer.options, offer.typed);
  return options.length === 0 ? undefined : { from: place.at - offer.length, to: place.at, options };
}

function firstOf(triggers: readonly Trigger[], place: BodyPlace, context: CompletionContext) {
  for (const trigger of triggers) {
    const offer = trigger(place, context);
    if (offer) return { ...offer, inCode: trigger === placeholder };
  }
  return undefined;
}

/** Names that are filled from the component's facts (see `fillPlaceholders`). */
const names = ["host", "path", "address", "name", "url", "account", "owner", "alert", "id"];

const placeholder: Trigger = ({ before }) => {
  const typed = /<([a-z]*)$/.exec(before)?.[1];
  const options = names.map(
    (name): Completion => ({
      label: name,
      insert: `${name}>`,
      kind: "placeholder",
      detail: "filled from the facts",
    }),
  );
  return typed === undefined ? undefined : { typed, length: typed.length, options };
};

const componentTarget: Trigger = ({ before }, { components }) => {
  const typed = /\]\(component:([^\s()]*)$/.exec(before)?.[1];
  return typed === undefined ? undefined : { typed, length: typed.length, options: components };
};

/** Headings of this text, or of the runbook in front of the `#`. */
const heading: Trigger = ({ before, path, body }, { runbooks }) => {
  const [, file, typed] = /\]\(([^\s()#:]*\.md)?#([^\s()]*)$/.exec(before) ?? [];
  if (typed === undefined) return undefined;
  const target = file === undefined ? undefined : resolvedPath(file, path);
  const text = target === undefined ? body : runbooks.find((runbook) => runbook.file === target)?.body;
  const sections = textSections(text ?? "").filter(({ anchor }) => anchor !== "");
  const options = sections.map(
    (section): Completion => ({ label: section.heading, insert: section.anchor, kind: "anchor" }),
  );
  return { typed, length: typed.length, options };
};

const linkTarget: Trigger = ({ before, path }, { runbooks }) => {
  const typed = /\]\(([^\s()#:]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const files = runbooks
    .filter(({ file }) => file !== path)
    .map(({ file, title }): Completion => {
      const insert = pathBetween(path, file);
      return { label: insert, insert, kind: "runbook", detail: title };
    });
  const first: Completion[] = [
    { label: "component:", insert: "component:", kind: "component", detail: "a component of the graph" },
    { label: "#", insert: "#", kind: "anchor", detail: "a heading of this runbook" },
  ];
  return { typed, length: typed.length, options: [...first, ...files] };
};

/** Anchors that notes links of alerts name, where the runbook has a page on the wiki. */
const keptAnchor: Trigger = ({ before, page }, { anchorsByPage }) => {
  const typed = /\{\{anchor\|([^{}|]*)$/i.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const options = page === undefined ? [] : (anchorsByPage.get(pageKey(page)) ?? []);
  return { typed, length: typed.length, options };
};

const slash: Trigger = ({ before, body }, context) => {
  const [, whole = "", word, rest] =
    /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(\/([a-z]*)([ \t][^/]*)?)$/.exec(before) ?? [];
  if (word === undefined) return undefined;
  const { length } = whole;
  if (word === "alert") return { typed: rest ?? "", length, options: alertLinks(context) };
  if (word === "component" && rest !== undefined)
    return { typed: rest, length, options: componentLinks(context) };
  if (rest !== undefined) return undefined;
  return { typed: word, length, options: slashOptions(headingsOf(body), lineEndOf(body)) };
};

/** `[words`: a link to the component that is meant. */
const namedLink: Trigger = ({ before }, context) => {
  const typed = /(?<![\]\\!`])\[([^[\]()`]+)$/.exec(before)?.[1];
  return typed === undefined
    ? undefined
    : { typed, length: typed.length + 1, options: componentLinks(context) };
};

const inProse: readonly Trigger[] = [componentTarget, heading, linkTarget, keptAnchor, slash, namedLink];

function headingsOf(body: string): ReadonlySet<string> {
  return new Set(headingLines(body).map(({ raw }) => raw.trim().toLowerCase()));
}

/** Beyond this a look at the whole body at each keystroke would be felt; such a text is taken for prose. */
const longestLooked = 300_000;

function isInFence({ body, at }: BodyPlace): boolean {
  if (body.length > longestLooked) return false;
  const above = body.slice(0, at);
  if (!/```|~~~/.test(above)) return false;
  const block = markdownBlocks(above).at(-1);
  if (!block) return false;
  const lines = above.slice(block.from).split("\n").slice(0, -1);
  const fences = lines.filter((line) => /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:`{3,}|~{3,})/.test(line));
  return block.kind === "fence" ? block.unclosed !== undefined : fences.length % 2 === 1;
}
