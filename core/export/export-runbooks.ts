import type { OperationArguments, OperationOutput } from "../contract.ts";
import type { Model } from "../model.ts";
import { OperationError } from "../operation-error.ts";
import type { Problem } from "../problem.ts";
import { parseMarkdown } from "../runbook/parse.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { WikiPage } from "../wikitext/runbook-to-page.ts";
import { workspacePage } from "../wikitext/workspace-page.ts";
import type { Exported } from "./export-schema.ts";
import { mediawikiXml } from "./mediawiki-xml.ts";
import { printHtml } from "./print-html.ts";

/**
 * Runbooks as files for elsewhere: one wikitext or HTML file each, or one XML file of all. The same workspace and
 * time give the same bytes.
 *
 * @throws OperationError `not-found` for a runbook that the workspace does not hold
 */
export function exportRunbooks(
  model: Model,
  { runbooks, format, at, revision }: OperationArguments<"exportRunbooks">,
): OperationOutput<"exportRunbooks"> {
  const chosen = runbooks ? runbooks.map((id) => runbookOf(model, id)) : model.workspace.runbooks;
  if (format === "html") return { files: chosen.map((runbook) => htmlFile(model, runbook)), warnings: [] };
  const origin = { date: at.slice(0, 10), ...(revision === undefined ? {} : { revision }) };
  const pages = chosen.map((runbook) => workspacePage(model.workspace, runbook, origin));
  const warnings = pages.flatMap((page) => page.warnings);
  if (format === "wikitext") {
    const files = pages.map(({ title, text }, index) => ({
      ...{ name: `${chosen[index]?.id}.wiki`, title, text: `${text}\n` },
    }));
    return { files, warnings };
  }
  return xmlFile(pages, chosen, at, model.workspace.manifest.title, warnings);
}

function runbookOf(model: Model, id: string): Runbook {
  const found = model.workspace.runbooks.find((runbook) => runbook.id === id || runbook.file === id);
  if (found) return found;
  throw new OperationError("not-found", `There is no runbook “${id}”.`);
}

function htmlFile(model: Model, runbook: Runbook): Exported["files"][number] {
  const { components, indexOf } = model.graph;
  const nameOf = (id: string) => components[indexOf.get(id) ?? -1]?.name ?? id;
  const facts: [string, string][] = [
    ["For", runbook.components.map(nameOf).join(", ")],
    ["Alerts", runbook.alerts.join("\n")],
    ["Status", runbook.status],
    ["Reviewed", runbook.reviewed ?? ""],
    ["File", runbook.file],
  ];
  const head = { title: runbook.title, facts: facts.filter(([, value]) => value !== "") };
  return {
    name: `${runbook.id}.html`,
    title: runbook.title,
    text: printHtml(head, parseMarkdown(runbook.body)),
  };
}

function xmlFile(
  pages: readonly WikiPage[],
  runbooks: readonly Runbook[],
  at: string,
  workspace: string,
  warnings: Problem[],
): Exported {
  const { text, replaced } = mediawikiXml(pages, at, `Exported from the workspace “${workspace}”`);
  const lossy = runbooks.filter((_, index) => replaced.includes(pages[index]?.title ?? ""));
  return {
    files: [{ name: "runbooks.xml", title: `${pages.length} pages`, text }],
    warnings: [...warnings, ...lossy.map(lostCharacters)],
  };
}

function lostCharacters({ file, bodyLine }: Runbook): Problem {
  return {
    ...{ file, line: bodyLine, column: 1, severity: "warning" },
    what: "The text holds control characters that XML cannot; they became U+FFFD.",
    remedy: "Take them out of the runbook, or export it as wikitext.",
  };
}
