import { create } from "zustand";

/** What the dock shows the evidence of. */
export type EvidenceSubject = {
  readonly title: string;
  /** `source:locator` strings. */
  readonly evidence: readonly string[];
};

type DockState = {
  readonly open: boolean;
  /** A component whose own evidence is wanted; the dock asks for it. */
  readonly component: string | undefined;
  readonly subject: EvidenceSubject | undefined;
  /** What proves the selection where it stands, when that is more than its component's own evidence: E shows it. */
  readonly proofOfSelection: EvidenceSubject | undefined;
  /** Rises each time the user asks for the dock: it then takes the focus. */
  readonly requests: number;
  readonly showComponent: (id: string) => void;
  readonly show: (subject: EvidenceSubject) => void;
  /** Goes on to another component, without taking the focus, unless one fact is being looked at. */
  readonly follow: (id: string) => void;
  readonly toggle: () => void;
  readonly close: () => void;
};

/** The dock at the bottom: the proof of one fact, relation, flag or component. */
export const useDock = create<DockState>()((set) => ({
  open: false,
  component: undefined,
  subject: undefined,
  proofOfSelection: undefined,
  requests: 0,
  showComponent: (component) =>
    set(({ requests }) => ({ open: true, component, subject: undefined, requests: requests + 1 })),
  show: (subject) =>
    set(({ requests }) => ({ open: true, subject, component: undefined, requests: requests + 1 })),
  follow: (component) => set(({ subject }) => (subject ? {} : { component })),
  toggle: () => set(({ open, requests }) => ({ open: !open, requests: open ? requests : requests + 1 })),
  close: () => set({ open: false }),
}));
