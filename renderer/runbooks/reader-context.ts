import { createContext, useContext } from "react";
import type { RunbookDocument } from "./runbook-document.ts";

/** What the parts of a drawn runbook need to know of where they stand. */
export type ReaderPlace = {
  readonly document: RunbookDocument;
  readonly isRunbook: (id: string) => boolean;
  /** Scrolls to a heading of this runbook and puts it in the address. */
  readonly goToSection: (anchor: string) => void;
};

export const ReaderContext = createContext<ReaderPlace | undefined>(undefined);

/** @throws Error outside of a reader */
export function useReader(): ReaderPlace {
  const place = useContext(ReaderContext);
  if (!place) throw new Error("useReader needs a ReaderContext");
  return place;
}
