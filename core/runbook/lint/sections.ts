import type { Root } from "mdast";
import { markdownBlocks } from "../../editing/markdown-blocks.ts";
import { type Section, sections } from "../sections.ts";
import { afterLine, bodyFix } from "./body-edit.ts";
import type { Finding, Fix, FixSource, LintRule } from "./finding.ts";

/** Sections that are missing or empty. */
export const lintSections: LintRule = function* ({ tree }) {
  const all = sections(tree);
  const missing = all.filter((section) => !section.present).map((section) => section.name);
  if (missing.length > 0) {
    yield {
      ...{ rule: "section-missing", severity: "warning", place: { in: "body", from: 0, to: 0 } },
      what: `${missing.length === 1 ? "A section is" : "Sections are"} missing: ${missing.join(", ")}.`,
      remedy: "Add each as a heading; where there is nothing to do, say so in a line.",
      fixes: (source) => [addMissing(source, all, tree)],
    };
  }
  for (const section of all) if (section.empty) yield emptySection(section, tree);
};

/** Each missing section goes in front of the next one there is, in the order of the seven. */
function addMissing(source: FixSource, all: readonly Section[], tree: Root): Fix {
  const level = levelOf(all, tree);
  const end = source.lineEnd;
  const lines = (name: string) => `${"#".repeat(level)} ${name}${end}${end}Not known.${end}`;
  const edits: { from: number; to: number; insert: string }[] = [];
  let waiting = "";
  for (const section of all) {
    if (!section.present) waiting += `${lines(section.name)}${end}`;
    else if (waiting !== "") {
      const from = headingAt(tree, section.line)?.from ?? 0;
      edits.push({ from, to: from, insert: waiting });
      waiting = "";
    }
  }
  if (waiting !== "") edits.push(appended(source, waiting.slice(0, -end.length)));
  const count = all.filter(({ present }) => !present).length;
  return bodyFix(count === 1 ? "Add the section" : `Add the ${count} sections`, source, edits);
}

/** At the end of the text, with a blank line above it; what is still open there is closed first. */
function appended({ body, lineEnd }: FixSource, lines: string) {
  const open = markdownBlocks(body).at(-1)?.unclosed;
  const broken = body === "" || body.endsWith("\n") ? "" : lineEnd;
  const closed = open === undefined ? "" : `${open}${lineEnd}`;
  const gap = body.trim() === "" || (/\n\r?\n$/.test(body) && closed === "") ? "" : lineEnd;
  return { from: body.length, to: body.length, insert: broken + closed + gap + lines };
}

function levelOf(all: readonly Section[], tree: Root): number {
  const first = all.find(({ present }) => present);
  return headingAt(tree, first?.line)?.level ?? 2;
}

function headingAt(tree: Root, line: number | undefined) {
  const node = tree.children.find(
    ({ type, position }) => type === "heading" && position?.start.line === line,
  );
  if (node?.type !== "heading") return undefined;
  return {
    level: node.depth,
    from: (node.position?.start.offset ?? 0) - ((node.position?.start.column ?? 1) - 1),
    to: node.position?.end.offset ?? 0,
  };
}

function emptySection(section: Section, tree: Root): Finding {
  const { from, to } = headingAt(tree, section.line) ?? { from: 0, to: 0 };
  return {
    ...{ rule: "section-empty", severity: "warning", place: { in: "body", from, to } },
    what: `The section ${section.name} is empty.`,
    remedy: "Write a line, even “Not known.”",
    fixes: (source) => {
      const at = afterLine(source.body, to);
      const broken = source.body[at - 1] === "\n" ? "" : source.lineEnd;
      const insert = `${broken}${source.lineEnd}Not known.${source.lineEnd}`;
      return [bodyFix("Write “Not known.”", source, [{ from: at, to: at, insert }])];
    },
  };
}
