import { create } from "zustand";

/** How an open runbook is shown. Reading is what it is opened for, most of all from an alert. */
export type EditorMode = "edit" | "split" | "read";

/** What stands beside the text. */
export type SidePanel = "history" | "git";

type Modes = {
  readonly byPath: ReadonlyMap<string, EditorMode>;
  /** How the text was edited last: what Ctrl+E goes back to. */
  readonly editing: Exclude<EditorMode, "read">;
  readonly panel: SidePanel | undefined;
  readonly problems: boolean;
  readonly show: (path: string, mode: EditorMode) => void;
  readonly togglePanel: (panel: SidePanel) => void;
};

/** How each runbook is shown, kept until the window closes. */
export const useModes = create<Modes>()((set) => ({
  byPath: new Map(),
  editing: "split",
  panel: undefined,
  problems: true,
  show: (path, mode) =>
    set(({ byPath, editing }) => ({
      byPath: new Map(byPath).set(path, mode),
      editing: mode === "read" ? editing : mode,
    })),
  togglePanel: (panel) => set((before) => ({ panel: before.panel === panel ? undefined : panel })),
}));

export function useModeOf(path: string): EditorMode {
  return useModes((state) => state.byPath.get(path) ?? "read");
}
