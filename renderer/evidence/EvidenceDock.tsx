import { cdxIconClose } from "@wikimedia/codex-icons";
import { useEffect, useRef } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { type EvidenceSubject, useDock } from "./dock-store.ts";
import styles from "./EvidenceDock.module.css";
import { EvidenceGroupView } from "./EvidenceGroupView.tsx";
import { evidenceGroups } from "./evidence-groups.ts";
import { useSources } from "./use-sources.ts";

/** The proof of what is looked at, at the bottom of the window. Closed until it is asked for. */
export function EvidenceDock() {
  const open = useDock((state) => state.open);
  return open ? <OpenDock /> : null;
}

function OpenDock() {
  const { subject, pending } = useSubject();
  const close = useDock((state) => state.close);
  const dock = useFocusOnRequest();
  const title = subject?.title;
  return (
    <section
      ref={dock}
      className={styles.dock}
      data-region="dock"
      tabIndex={-1}
      aria-label={title ? `Evidence of ${title}` : "Evidence"}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header className={styles.header}>
        <h2>Evidence</h2>
        {title ? <span className={styles.title}>{title}</span> : null}
        <span className={styles.spring} />
        <button
          type="button"
          className="button quiet small icon"
          aria-label="Close the evidence"
          onClick={close}
        >
          <Icon icon={cdxIconClose} size={16} />
        </button>
      </header>
      <div className={styles.body}>
        {subject ? <Groups subject={subject} /> : null}
        {subject || pending ? null : (
          <p className="empty">
            Nothing is chosen. Select a component, or press the reference mark beside a fact.
          </p>
        )}
      </div>
    </section>
  );
}

function Groups({ subject }: { readonly subject: EvidenceSubject }) {
  const groups = evidenceGroups(subject.evidence, useSources());
  if (groups.length === 0) return <p className="empty">No evidence is recorded for this.</p>;
  return (
    <div className={styles.groups}>
      <p className={styles.lead}>
        The passages themselves are not stored in this workspace. Each line says where to look; the commands
        only read.
      </p>
      {groups.map((group) => (
        <EvidenceGroupView key={group.source} group={group} />
      ))}
    </div>
  );
}

/** What was asked about: one fact, or else the component that is selected. */
function useSubject(): { readonly subject: EvidenceSubject | undefined; readonly pending: boolean } {
  const { model } = useServices();
  const { subject, component, follow } = useDock();
  const selected = useNavigation((state) => state.location.selected);
  const generation = useWorkspace((state) => state.generation);
  useEffect(() => {
    if (selected) follow(selected);
  }, [selected, follow]);
  const id = subject ? undefined : (component ?? selected);
  const { value, waiting } = useAnswer(id && generation > 0 ? () => model.ask("show", { id }) : undefined, [
    id,
    generation,
  ]);
  if (subject || !id || !value) return { subject, pending: waiting };
  return { subject: { title: value.component.name, evidence: value.evidence }, pending: false };
}

/** Takes the focus when the user asks for the dock, and gives it back to where it was when the dock closes. */
function useFocusOnRequest() {
  const requests = useDock((state) => state.requests);
  const dock = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each request
  useEffect(() => {
    const element = dock.current;
    if (!element?.contains(document.activeElement)) opener.current = document.activeElement;
    element?.focus();
  }, [requests]);
  useEffect(
    () => () => {
      const { current } = opener;
      const target = current?.isConnected ? current : document.querySelector('[data-region="main"]');
      if (target instanceof HTMLElement) target.focus();
    },
    [],
  );
  return dock;
}
