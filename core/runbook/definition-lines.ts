import { markdownBlocks } from "../editing/markdown-blocks.ts";

/** Gives the definitions of links that a part of a body refers to and does not hold itself, as lines of Markdown. */
export type DefinitionLines = (part: string) => string;

const definition = /^ {0,3}\[([^^\]\n][^\]\n]{0,200})\]:[ \t]*\S[^\n]{0,2000}$/gm;
const mostWanted = 200;

/** Finds the definitions of a body, where they stand in lines of their own. Linear in the body. */
export function definitionLines(body: string): DefinitionLines {
  const byLabel = new Map<string, string>();
  if (body.search(definition) === -1) return () => "";
  for (const { kind, from, to } of markdownBlocks(body)) {
    if (kind !== "paragraph" && kind !== "item") continue;
    for (const [line, label = ""] of body.slice(from, to).matchAll(definition)) {
      const key = keyOf(label);
      if (!byLabel.has(key)) byLabel.set(key, line.trim());
    }
  }
  return (part) => {
    const wanted = new Set<string>();
    for (const [, label = ""] of part.matchAll(/\[([^[\]]{1,200})\]/g)) {
      const line = byLabel.get(keyOf(label));
      if (line && !part.includes(line)) wanted.add(line);
      if (wanted.size === mostWanted) break;
    }
    return [...wanted].join("\n");
  };
}

/** Labels are alike whatever their case and blanks. */
function keyOf(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}
