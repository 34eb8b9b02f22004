import { create } from "zustand";

type PaletteState = {
  /** Text the palette opens with, or undefined while it is closed. */
  readonly text: string | undefined;
  readonly keysShown: boolean;
  readonly open: (text: string) => void;
  readonly close: () => void;
  readonly showKeys: (shown: boolean) => void;
};

/** Whether the command palette or the table of keys is open. */
export const usePalette = create<PaletteState>()((set) => ({
  text: undefined,
  keysShown: false,
  open: (text) => set({ text }),
  close: () => set({ text: undefined }),
  showKeys: (keysShown) => set({ keysShown }),
}));
