import type { InlineCode, Node, Nodes, Root, RootContent, Text } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { anchorKey } from "../../core/runbook/anchors.ts";
import { keptAnchors } from "../../core/runbook/kept-anchors.ts";
import type { NameIndex } from "../../core/runbook/name-index.ts";
import { namesIn } from "../../core/runbook/names.ts";
import { lineOf } from "../../core/runbook/walk.ts";

/** A component named in prose. */
type ComponentName = Node & { type: "componentName"; id: string; value: string };
/** Inline code in which components are named: what stands between the names stays code. */
type NamedCode = Node & { type: "namedCode"; children: (Text | ComponentName)[] };
/** A place that links lead to by a name which is not shown. */
type KeptAnchorMark = Node & { type: "keptAnchor"; keys: readonly string[] };
/** A `(source:locator)` in prose: the proof of the sentence before it. */
type EvidenceReference = Node & { type: "evidenceReference"; evidence: string };

declare module "mdast" {
  interface PhrasingContentMap {
    componentName: ComponentName;
    namedCode: NamedCode;
    evidenceReference: EvidenceReference;
    keptAnchor: KeptAnchorMark;
  }
  interface RootContentMap {
    componentName: ComponentName;
    namedCode: NamedCode;
    evidenceReference: EvidenceReference;
    keptAnchor: KeptAnchorMark;
  }
  interface HeadingData {
    /** Anchor, without prefix. */
    slug?: string;
  }
  interface CodeData {
    /** Position among the commands of the document. */
    command?: number;
  }
}

/** What the tree is enriched with; lines are 1-based within the body. */
export type ReaderFacts = {
  readonly names: NameIndex;
  readonly sourceIds: ReadonlySet<string>;
  readonly slugByLine: ReadonlyMap<number, string>;
  readonly commandByLine: ReadonlyMap<number, number>;
};

/** Deeper than this no author writes; a hostile file would otherwise exhaust the stack of whoever draws it. */
const deepestNesting = 60;

/**
 * The tree as the reader shows it: names of components have become nodes (in prose and in inline code, not in
 * links or code blocks), evidence references too; headings know their anchor, code blocks their command.
 */
export function readerTree(tree: Root, facts: ReaderFacts): Root {
  return {
    type: "root",
    children: tree.children.flatMap((node) => enriched(node, facts, 1) as RootContent[]),
  };
}

function enriched(node: Nodes, facts: ReaderFacts, depth: number): Nodes[] {
  switch (node.type) {
    case "text":
      return anchoredText(node.value, facts.names);
    case "inlineCode":
      return [evidenceReference(node, facts.sourceIds) ?? namedCode(node, facts.names)];
    case "code": {
      const command = facts.commandByLine.get(lineOf(node));
      return [{ ...node, data: command === undefined ? {} : { command } }];
    }
    // A button within a link is invalid, and would hide where the link leads.
    case "link":
    case "linkReference":
      return [node];
    case "heading": {
      const slug = facts.slugByLine.get(lineOf(node));
      return [withChildren({ ...node, data: slug === undefined ? {} : { slug } }, facts, depth)];
    }
    default:
      return [withChildren(node, facts, depth)];
  }
}

function withChildren(node: Nodes, facts: ReaderFacts, depth: number): Nodes {
  if (!("children" in node)) return node;
  if (depth >= deepestNesting && canBeCut.has(node.type)) return cut(node);
  return { ...node, children: node.children.flatMap((child) => enriched(child, facts, depth + 1)) } as Nodes;
}

/** What can stand in itself again and again, and in whose place text can stand. */
const canBeCut: ReadonlySet<Nodes["type"]> = new Set([
  "blockquote",
  "listItem",
  "emphasis",
  "strong",
  "delete",
]);

function cut(node: Nodes): Nodes {
  const text: Text = { type: "text", value: plainText(node) };
  if (node.type !== "blockquote" && node.type !== "listItem") return text;
  return { ...node, children: [{ type: "paragraph", children: [text] }] };
}

/** Templates of anchors become marks that are not seen; a tag with an id is shown, and gets one before it. */
function anchoredText(value: string, names: NameIndex): (Text | ComponentName | KeptAnchorMark)[] {
  const anchors = keptAnchors(value);
  if (anchors.length === 0) return namedText(value, names);
  const parts: (Text | ComponentName | KeptAnchorMark)[] = [];
  let at = 0;
  for (const { names: own, start, end, isTemplate } of anchors) {
    if (start > at) parts.push(...namedText(value.slice(at, start), names));
    parts.push({ type: "keptAnchor", keys: own.map(anchorKey).filter(Boolean) });
    at = Math.max(at, isTemplate ? end : start);
  }
  if (at < value.length) parts.push(...namedText(value.slice(at), names));
  return parts;
}

function namedText(value: string, names: NameIndex): (Text | ComponentName)[] {
  return pieces(value, namesIn(names, value), 0);
}

/** Some short names count only between backticks: the search sees the code as it stands in the file. */
function namedCode(node: InlineCode, names: NameIndex): InlineCode | NamedCode {
  const hits = namesIn(names, `\`${node.value}\``);
  return hits.length === 0 ? node : { type: "namedCode", children: pieces(node.value, hits, 1) };
}

function pieces(value: string, hits: ReturnType<typeof namesIn>, shift: number): (Text | ComponentName)[] {
  const parts: (Text | ComponentName)[] = [];
  let at = 0;
  for (const hit of hits) {
    const [start, end] = [hit.start - shift, hit.end - shift];
    if (start > at) parts.push({ type: "text", value: value.slice(at, start) });
    parts.push({ type: "componentName", id: hit.componentId, value: value.slice(start, end) });
    at = end;
  }
  if (at < value.length || parts.length === 0) parts.push({ type: "text", value: value.slice(at) });
  return parts;
}

function evidenceReference(node: InlineCode, sourceIds: ReadonlySet<string>): EvidenceReference | undefined {
  const evidence = /^\((\S.*)\)$/.exec(node.value)?.[1];
  const source = evidence?.split(":", 1)[0];
  if (!evidence || !source || !sourceIds.has(source)) return undefined;
  return { type: "evidenceReference", evidence };
}
