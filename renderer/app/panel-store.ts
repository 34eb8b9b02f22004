import { create } from "zustand";

/** Widths in CSS pixels; a closed panel takes no room. */
type Panel = { readonly open: boolean; readonly width: number };

type Panels = {
  readonly inspector: Panel;
  readonly left: Panel;
  readonly toggle: (panel: "inspector" | "left") => void;
  readonly open: (panel: "inspector" | "left") => void;
  readonly resize: (panel: "inspector" | "left", width: number) => void;
};

/** From this width on all three columns have room from the start. */
const roomyFrom = 1_400;
/** Up to this width the left panel lies over the screen (UX §2); the styles have the same number. */
const narrowUpTo = 800;

/** Whether the left panel lies over the screen. */
export function isNarrow(): boolean {
  return window.innerWidth <= narrowUpTo;
}

const narrowest = 240;
const widest = 720;

/** Which side panels are open, and how wide. */
export const usePanels = create<Panels>()((set) => ({
  inspector: { open: true, width: 384 },
  left: { open: window.innerWidth >= roomyFrom, width: 240 },
  toggle: (panel) => set((state) => ({ [panel]: { ...state[panel], open: !state[panel].open } })),
  open: (panel) => set((state) => ({ [panel]: { ...state[panel], open: true } })),
  resize: (panel, width) =>
    set((state) => ({ [panel]: { ...state[panel], width: Math.min(widest, Math.max(narrowest, width)) } })),
}));
