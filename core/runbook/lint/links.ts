import type { Definition, Image, Link } from "mdast";
import { anchorKey, anchorsOf } from "../anchors.ts";
import { outline } from "../outline.ts";
import { walk } from "../walk.ts";
import type { LintContext } from "./context.ts";
import type { FixSource, LintRule, LintSubject } from "./finding.ts";
import { linkFixes } from "./link-fixes.ts";
import { nearestText } from "./nearest-text.ts";
import { decoded, pathBetween, resolvedPath } from "./relative-path.ts";

/** Links to components, runbooks and headings that lead nowhere. Links to the web are not followed. */
export const lintLinks: LintRule = function* (subject, context) {
  const own = anchorsOnce(subject);
  for (const node of walk(subject.tree)) {
    if (node.type !== "link" && node.type !== "definition" && node.type !== "image") continue;
    const dead = deadEnd(node.url, subject, own, context);
    if (!dead) continue;
    const { start, end } = placeOf(node);
    yield {
      ...{ rule: "dead-link", severity: "error", what: dead.what, remedy: dead.remedy },
      place: { in: "body", from: start, to: end },
      fixes: (source: FixSource) => linkFixes(source, { start, end, url: node.url }, dead.nearest()),
    };
  }
};

function placeOf({ position }: Link | Definition | Image): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** A link that leads nowhere; `nearest` is the target it may have meant. */
type DeadEnd = {
  readonly what: string;
  readonly remedy: string;
  readonly nearest: () => string | undefined;
};

function deadEnd(
  url: string,
  subject: LintSubject,
  own: () => ReadonlySet<string>,
  context: LintContext,
): DeadEnd | undefined {
  const component = /^component:(?:\/\/)?([^#?]*)/.exec(url);
  if (component) return deadComponent(decoded(component[1] ?? ""), context);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  const [path = "", anchor] = url.split("#", 2);
  const { file } = subject.runbook;
  const wanted = path === "" ? file : resolvedPath(path, file);
  if (wanted === file) return anchor ? deadOwnHeading(anchor, subject, own) : undefined;
  const target = context.runbooksByFile.get(wanted);
  if (!target) return path.endsWith(".md") ? deadRunbook(path, file, context) : undefined;
  if (!anchor || context.anchorsOf(target).has(anchorKey(anchor))) return undefined;
  const slugs = () => outline(context.treeOf(target)).map(({ slug }) => slug);
  return deadHeading(target.title, anchor, () => withPath(path, nearestText(anchor, slugs())));
}

function deadComponent(id: string, { componentIds }: LintContext): DeadEnd | undefined {
  if (componentIds.has(id)) return undefined;
  const nearest = () => {
    const near = nearestText(id, componentIds);
    return near === undefined ? undefined : `component:${near}`;
  };
  return { what: `The graph holds no component “${id}”.`, remedy: "Correct the id.", nearest };
}

function deadRunbook(path: string, file: string, { runbooksByFile }: LintContext): DeadEnd {
  const nearest = () => {
    const paths = Array.from(runbooksByFile.keys(), (other) => pathBetween(file, other));
    return nearestText(path, paths);
  };
  return { what: `There is no runbook “${path}”.`, remedy: "Correct the file name.", nearest };
}

function deadOwnHeading(
  anchor: string,
  { runbook, tree }: LintSubject,
  own: () => ReadonlySet<string>,
): DeadEnd | undefined {
  if (own().has(anchorKey(anchor))) return undefined;
  const slugs = () => outline(tree).map(({ slug }) => slug);
  return deadHeading(runbook.title, anchor, () => withPath("", nearestText(anchor, slugs())));
}

function deadHeading(title: string, anchor: string, nearest: DeadEnd["nearest"]): DeadEnd {
  const what = `“${title}” has no heading “#${anchor}”.`;
  return { what, remedy: "Link to a heading it has.", nearest };
}

function withPath(path: string, anchor: string | undefined): string | undefined {
  return anchor === undefined ? undefined : `${path}#${anchor}`;
}

function anchorsOnce({ tree }: LintSubject): () => ReadonlySet<string> {
  let anchors: ReadonlySet<string> | undefined;
  return () => {
    anchors ??= anchorsOf(tree);
    return anchors;
  };
}
