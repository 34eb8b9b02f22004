import { redo, undo } from "@codemirror/commands";
import { openSearchPanel } from "@codemirror/search";
import type { EditorState, TransactionSpec } from "@codemirror/state";
import type { KeyChord } from "../../commands/keymap.ts";
import { dispatchTo, openSessionOf } from "../session/sessions.ts";
import { blocks, insertBlock, toggleHeading, toggleList } from "../text/markdown-edits.ts";

/** Something that the toolbar, the palette and a key do to the text of a path. */
export type TextCommand = {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly KeyChord[];
  readonly run: (path: string) => void;
};

/** An edit of the text as a command; the focus goes back to the text. */
export function editing(edit: (state: EditorState) => TransactionSpec): (path: string) => void {
  return (path) => {
    const session = openSessionOf(path);
    if (session.state.readOnly) return;
    dispatchTo(session, edit(session.state));
    session.view?.focus();
  };
}

/** Undo goes back behind a save, and behind what came from the disk. */
function stepping(step: typeof undo): (path: string) => void {
  return (path) => {
    const session = openSessionOf(path);
    step({ state: session.state, dispatch: (transaction) => dispatchTo(session, transaction) });
    session.view?.focus();
  };
}

export const textCommands = [
  { id: "editor.undo", title: "Undo", keys: [], run: stepping(undo) },
  { id: "editor.redo", title: "Redo", keys: [], run: stepping(redo) },
  {
    id: "editor.find",
    title: "Find and replace in the text",
    keys: ["Ctrl+F"],
    run: (path: string) => {
      const { view } = openSessionOf(path);
      if (view) openSearchPanel(view);
    },
  },
  {
    id: "editor.heading-2",
    title: "Heading",
    keys: ["Ctrl+Alt+2"],
    run: editing((state) => toggleHeading(state, 2)),
  },
  {
    id: "editor.heading-3",
    title: "Smaller heading",
    keys: ["Ctrl+Alt+3"],
    run: editing((state) => toggleHeading(state, 3)),
  },
  {
    id: "editor.list",
    title: "List",
    keys: ["Ctrl+Alt+8"],
    run: editing((state) => toggleList(state, "bullet")),
  },
  {
    id: "editor.numbered-list",
    title: "Numbered list",
    keys: ["Ctrl+Alt+7"],
    run: editing((state) => toggleList(state, "numbered")),
  },
  {
    id: "editor.check-list",
    title: "Check list",
    keys: ["Ctrl+Alt+9"],
    run: editing((state) => toggleList(state, "check")),
  },
  {
    id: "editor.table",
    title: "Table",
    keys: ["Ctrl+Alt+T"],
    run: editing((state) => insertBlock(state, blocks.table)),
  },
  {
    id: "editor.command",
    title: "Command block",
    keys: ["Ctrl+Alt+C"],
    run: editing((state) => insertBlock(state, blocks.command)),
  },
  {
    id: "editor.danger",
    title: "Dangerous command block",
    keys: ["Ctrl+Alt+D"],
    run: editing((state) => insertBlock(state, blocks.danger)),
  },
] as const satisfies readonly TextCommand[];

export type TextCommandId = (typeof textCommands)[number]["id"];
