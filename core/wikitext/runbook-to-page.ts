import type { Problem } from "../problem.ts";
import { anchorKey } from "../runbook/anchors.ts";
import type { Runbook } from "../schema/runbook.ts";
import { type Fragments, fragmentsOf } from "./fragments.ts";
import type { PageTarget } from "./link-targets.ts";
import { markdownToWikitext } from "./markdown-to-wikitext.ts";
import { categories, pageHeader } from "./page-header.ts";
import { decoded } from "./page-links.ts";
import { pageTitleOf } from "./page-title-of.ts";
import { parseWithHtml } from "./parse-with-html.ts";
import { type Origin, provenance } from "./provenance.ts";

/** What a page says beyond its runbook's own text. */
export type PageContext = {
  /** All runbooks of the workspace: those linked to, and those that describe a component. */
  readonly runbooks: readonly Runbook[];
  /** Name of a component as people write it; its id where there is none. */
  readonly componentName: (id: string) => string;
  readonly origin: Origin;
  /** Start of the address of tasks; Wikimedia's Phabricator unless said otherwise. */
  readonly tasks?: string;
  /** Categories of every exported page; `Runbooks` unless said otherwise. */
  readonly categories?: readonly string[];
};

/** A runbook as a page of a wiki. */
export type WikiPage = {
  readonly title: string;
  readonly text: string;
  /** Categories the page files itself under, without the namespace. */
  readonly categories: readonly string[];
  /** What the page says otherwise than the runbook or not at all; lines are those of the runbook's file. */
  readonly warnings: readonly Problem[];
};

/** The page of a runbook: a table of what its front matter says, its text, its categories, and where it came from. */
export function runbookToPage(runbook: Runbook, context: PageContext): WikiPage {
  const title = pageTitleOf(runbook);
  const sections = fragmentsOf(parseWithHtml(runbook.body));
  const component = (id: string) => pageOfComponent(id, runbook, sections, context.runbooks);
  const { text, warnings } = markdownToWikitext(runbook.body, {
    file: runbook.file,
    firstLine: runbook.bodyLine,
    page: title,
    runbook: (address) => pageOfRunbook(address, runbook.id, context.runbooks),
    component,
    tasks: context.tasks ?? "https://phabricator.wikimedia.org/",
  });
  const filedUnder = categories(runbook, context.categories ?? ["Runbooks"]);
  const parts = [
    pageHeader(runbook, { componentName: context.componentName, component }),
    text,
    filedUnder.map((name) => `[[Category:${name}]]`).join("\n"),
    provenance(runbook, context.origin),
  ];
  return {
    title,
    text: parts.filter((part) => part !== "").join("\n\n"),
    categories: filedUnder,
    warnings,
  };
}

/** The page of another runbook at a relative address, with the place on it where the address names one. */
function pageOfRunbook(address: string, from: string, runbooks: readonly Runbook[]): PageTarget | undefined {
  const [, path = "", anchor] = /^([^#?:\\]+)\.md(?:#(.*))?$/i.exec(address) ?? [];
  const id = beside(from, decoded(path));
  const target = runbooks.find((runbook) => runbook.id === id);
  if (!target) return undefined;
  const title = pageTitleOf(target);
  if (!anchor) return { title };
  const name = decoded(anchor);
  return { title, fragment: fragmentsOf(parseWithHtml(target.body))(name) ?? name };
}

/** What describes a component: a section of this page that bears its name, else the runbook that names it first. */
function pageOfComponent(
  id: string,
  from: Runbook,
  sections: Fragments,
  runbooks: readonly Runbook[],
): PageTarget | undefined {
  const fragment = sections(id);
  if (fragment !== undefined && anchorKey(fragment) === anchorKey(id)) return { title: "", fragment };
  const own = runbooks.find((runbook) => runbook.id !== from.id && runbook.components[0] === id);
  return own && { title: pageTitleOf(own) };
}

/** Id of the runbook at a path relative to another one; undefined for a path that leaves their folder. */
function beside(from: string, path: string): string | undefined {
  const folders = ["runbooks", ...from.split("/").slice(0, -1)];
  for (const step of path.split("/")) {
    if (step === "." || step === "") continue;
    if (step !== "..") folders.push(step);
    else if (folders.pop() === undefined) return undefined;
  }
  return folders[0] === "runbooks" && folders.length > 1 ? folders.slice(1).join("/") : undefined;
}
