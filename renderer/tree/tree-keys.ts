/** What a key does in a tree, after the tree view pattern of the ARIA Authoring Practices. */
export type TreeMove =
  | { readonly type: "to"; readonly index: number }
  | { readonly type: "open" | "close"; readonly index: number }
  | { readonly type: "open-siblings"; readonly index: number }
  | { readonly type: "act"; readonly index: number };

/** A line as the keys see it. */
export type KeyLine = { readonly level: number; readonly folder: boolean; readonly open: boolean };

/** The visible lines in order; looked up one by one, as there may be thousands. */
export type KeyLines = { readonly count: number; readonly at: (index: number) => KeyLine | undefined };

/**
 * @param page how many lines a page has
 * @returns undefined where the key does nothing
 */
export function treeMove(key: string, lines: KeyLines, index: number, page: number): TreeMove | undefined {
  const line = lines.at(index);
  if (!line) return undefined;
  const to = (target: number): TreeMove => ({
    type: "to",
    index: Math.min(lines.count - 1, Math.max(0, target)),
  });
  switch (key) {
    case "ArrowDown":
      return to(index + 1);
    case "ArrowUp":
      return to(index - 1);
    case "PageDown":
      return to(index + page);
    case "PageUp":
      return to(index - page);
    case "Home":
      return to(0);
    case "End":
      return to(lines.count - 1);
    case "ArrowRight":
      if (!line.folder) return undefined;
      return line.open ? into(lines, index) : { type: "open", index };
    case "ArrowLeft":
      return line.folder && line.open ? { type: "close", index } : outOf(lines, index);
    case "*":
      return { type: "open-siblings", index };
    case " ":
      return line.folder ? { type: line.open ? "close" : "open", index } : { type: "act", index };
    case "Enter":
      return { type: "act", index };
    default:
      return undefined;
  }
}

/** The first child, which is the next line unless the children are still on their way. */
function into(lines: KeyLines, index: number): TreeMove | undefined {
  const next = lines.at(index + 1);
  return next && next.level > (lines.at(index)?.level ?? 0) ? { type: "to", index: index + 1 } : undefined;
}

function outOf(lines: KeyLines, index: number): TreeMove | undefined {
  const level = lines.at(index)?.level ?? 0;
  for (let above = index - 1; above >= 0; above--) {
    if ((lines.at(above)?.level ?? 0) < level) return { type: "to", index: above };
  }
  return undefined;
}
