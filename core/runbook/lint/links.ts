import type { Root } from "mdast";
import type { Runbook } from "../../schema/runbook.ts";
import { anchorKey, anchorsOf } from "../anchors.ts";
import { columnOf, lineOf, walk } from "../walk.ts";
import type { LintContext, LintRule } from "./context.ts";
import { problemAtLine, type Words } from "./place.ts";

/** Links to components, runbooks and headings that lead nowhere. Links to the web are not followed. */
export const lintLinks: LintRule = function* (runbook, tree, context) {
  for (const node of walk(tree)) {
    if (node.type !== "link" && node.type !== "definition" && node.type !== "image") continue;
    const wrong = wrongWith(node.url, runbook, tree, context);
    if (wrong) yield problemAtLine(runbook, lineOf(node, runbook.bodyLine), columnOf(node), wrong);
  }
};

function wrongWith(url: string, runbook: Runbook, tree: Root, context: LintContext): Words | undefined {
  const component = /^component:(?:\/\/)?([^#?]*)/.exec(url);
  if (component) {
    const id = decoded(component[1] ?? "");
    return context.componentIds.has(id)
      ? undefined
      : dead(`The graph holds no component “${id}”.`, "Correct the id.");
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  const [path = "", anchor] = url.split("#", 2);
  const target = path === "" ? runbook : context.runbooksByFile.get(resolved(path, runbook.file));
  if (!target) {
    return path.endsWith(".md")
      ? dead(`There is no runbook “${path}”.`, "Correct the file name.")
      : undefined;
  }
  if (!anchor) return undefined;
  const anchors = anchorsOf(target === runbook ? tree : context.treeOf(target));
  if (anchors.has(anchorKey(anchor))) return undefined;
  return dead(`“${target.title}” has no heading “#${anchor}”.`, "Link to a heading it has.");
}

function dead(what: string, remedy: string): Words {
  return { severity: "error", what, remedy };
}

/** A relative path, read from the folder of the file it stands in. */
function resolved(path: string, file: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of decoded(path).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
