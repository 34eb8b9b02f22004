import { create } from "zustand";

/** What has been typed and chosen for one runbook. */
export type Fill = {
  /** Component whose facts fill placeholders, where one was chosen. */
  readonly component?: string;
  /** Typed values by placeholder name. A map: an author may call a placeholder `constructor`. */
  readonly typed: ReadonlyMap<string, string>;
};

type FillState = {
  readonly byRunbook: ReadonlyMap<string, Fill>;
  readonly choose: (runbook: string, component: string) => void;
  readonly type: (runbook: string, placeholder: string, value: string) => void;
  readonly clear: (runbook: string) => void;
};

export const nothingFilled: Fill = { typed: new Map() };

/** Values for the placeholders of each runbook, kept until the window closes and never written anywhere. */
export const useFill = create<FillState>()((set) => {
  const change = (runbook: string, next: (fill: Fill) => Fill) =>
    set(({ byRunbook }) => ({
      byRunbook: new Map(byRunbook).set(runbook, next(byRunbook.get(runbook) ?? nothingFilled)),
    }));
  return {
    byRunbook: new Map(),
    choose: (runbook, component) => change(runbook, (fill) => ({ ...fill, component })),
    type: (runbook, placeholder, value) =>
      change(runbook, (fill) => ({ ...fill, typed: new Map(fill.typed).set(placeholder, value) })),
    clear: (runbook) => change(runbook, ({ typed: _, ...rest }) => ({ ...rest, typed: nothingFilled.typed })),
  };
});
