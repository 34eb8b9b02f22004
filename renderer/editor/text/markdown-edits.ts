import type { ChangeSpec, EditorState, Line, TransactionSpec } from "@codemirror/state";

/** Lines that the selection touches, each once, in order. */
function selectedLines(state: EditorState): Line[] {
  const lines = new Map<number, Line>();
  for (const { from, to } of state.selection.ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      lines.set(line.number, line);
      at = line.to + 1;
    }
  }
  return [...lines.values()];
}

const headingMark = /^ {0,3}#{1,6}[ \t]+|^ {0,3}#{1,6}$/;

/** Makes the selected lines headings of a level; headings of that level become plain lines again. */
export function toggleHeading(state: EditorState, level: number): TransactionSpec {
  const mark = `${"#".repeat(level)} `;
  const lines = selectedLines(state).filter((line, _, all) => all.length === 1 || line.text.trim() !== "");
  const are = lines.every(({ text }) => text.startsWith(mark));
  return inLines(
    lines.map((line) => ({ line, cut: headingMark.exec(line.text)?.[0].length ?? 0, put: are ? "" : mark })),
  );
}

export type ListKind = "bullet" | "numbered" | "check";

const itemMark = /^(\s*)(?:[-+*] \[[ xX]\] |[-+*] |\d{1,9}[.)] )/;
const ofKind: Readonly<Record<ListKind, RegExp>> = {
  bullet: /^\s*[-+*] (?!\[[ xX]\] )/,
  numbered: /^\s*\d{1,9}[.)] /,
  check: /^\s*[-+*] \[[ xX]\] /,
};

/** Makes the selected lines items of a list; where all are, they become plain lines again. */
export function toggleList(state: EditorState, kind: ListKind): TransactionSpec {
  const lines = selectedLines(state).filter((line, _, all) => all.length === 1 || line.text.trim() !== "");
  const are = lines.every(({ text }) => ofKind[kind].test(text));
  const mark = (position: number) => ({ bullet: "- ", numbered: `${position + 1}. `, check: "- [ ] " })[kind];
  return inLines(
    lines.map((line, position) => {
      const match = itemMark.exec(line.text);
      const indent = match?.[1] ?? /^\s*/.exec(line.text)?.[0] ?? "";
      const put = are ? indent : indent + mark(position);
      return { line, cut: match?.[0].length ?? indent.length, put };
    }),
  );
}

type LineEdit = { readonly line: Line; readonly cut: number; readonly put: string };

/** Replaces the beginnings of lines; the cursor stays behind what was put there. */
function inLines(edits: readonly LineEdit[]): TransactionSpec {
  const changes: ChangeSpec[] = edits.map(({ line, cut, put }) => ({
    from: line.from,
    to: line.from + cut,
    insert: put,
  }));
  const [only] = edits;
  const end = only && edits.length === 1 ? only.line.to - only.cut + only.put.length : undefined;
  return { changes, userEvent: "input", ...(end === undefined ? {} : { selection: { anchor: end } }) };
}

/**
 * Puts a block on lines of its own behind the line of the cursor, with an empty line on either side. What stands
 * between `|` and `|` in it is selected.
 */
export function insertBlock(state: EditorState, block: string): TransactionSpec {
  const line = state.doc.lineAt(state.selection.main.head);
  const isEmpty = line.text.trim() === "";
  const above = line.number > 1 ? state.doc.line(line.number - 1).text.trim() : "";
  const below = line.number < state.doc.lines ? state.doc.line(line.number + 1).text.trim() : "";
  const before = isEmpty ? (above === "" ? "" : "\n") : "\n\n";
  const { text, from, to } = selected(block);
  const start = isEmpty ? line.from : line.to;
  const insert = `${before}${text}${below === "" ? "" : "\n"}`;
  return {
    changes: { from: start, to: line.to, insert: state.toText(insert) },
    selection: { anchor: start + before.length + from, head: start + before.length + to },
    scrollIntoView: true,
    userEvent: "input",
  };
}

/** Puts words in place of the selection. */
export function insertInline(state: EditorState, words: string): TransactionSpec {
  const { from, to } = state.selection.main;
  return {
    changes: { from, to, insert: words },
    selection: { anchor: from + words.length },
    scrollIntoView: true,
    userEvent: "input",
  };
}

/** Marks where the selection begins and ends; no runbook holds them. */
const selectionMark = "\u0001";

function selected(block: string): { text: string; from: number; to: number } {
  const [before = "", inside, after = ""] = block.split(selectionMark);
  if (inside === undefined) return { text: block, from: block.length, to: block.length };
  return { text: before + inside + after, from: before.length, to: before.length + inside.length };
}

const select = (text: string) => `${selectionMark}${text}${selectionMark}`;

/** Blocks that the toolbar and the slash menu offer. */
export const blocks = {
  table: `| ${select("Name")} | What it is |\n|---|---|\n|  |  |`,
  command: `\`\`\`sh\n${select("command")}\n\`\`\``,
  danger: `\`\`\`sh danger\n${select("command")}\n\`\`\``,
} as const;
