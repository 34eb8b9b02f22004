import { cdxIconCollapse, cdxIconExpand } from "@wikimedia/codex-icons";
import { useId, useState } from "react";
import type { OperationOutput } from "../../core/contract.ts";
import type { Component } from "../../core/schema/component.ts";
import type { ComponentKind } from "../../core/schema/component-kinds.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { Icon } from "../controls/Icon.tsx";
import { CopyButton } from "../evidence/CopyButton.tsx";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { NameCard } from "../names/NameCard.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { BlindSpots } from "./BlindSpots.tsx";
import { FactList } from "./FactList.tsx";
import { FlagList } from "./FlagList.tsx";
import { MentionList } from "./MentionList.tsx";
import styles from "./NodePanel.module.css";
import { PanelHeader } from "./PanelHeader.tsx";
import { PanelSection } from "./PanelSection.tsx";
import { RelationList } from "./RelationList.tsx";
import { RunbookLinks } from "./RunbookLinks.tsx";

type Props = { readonly id: string };

/** Everything known of one component, always in the same order, so that the eye learns where to look. */
export function NodePanel({ id }: Props) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value, error, waiting } = useAnswer(generation > 0 ? () => model.ask("show", { id }) : undefined, [
    id,
    generation,
  ]);
  if (error && !waiting) return <Missing id={id} />;
  const shown = value?.component.id === id ? value : undefined;
  return (
    <article className={styles.panel}>
      <PanelHeader id={id} {...(shown ? { shown } : {})} />
      {shown ? <PanelBody shown={shown} /> : null}
    </article>
  );
}

function PanelBody({ shown }: { readonly shown: OperationOutput<"show"> }) {
  const { component, flags, needs, neededBy, runbooks, mentions, evidence } = shown;
  return (
    <>
      {flags.length > 0 ? <FlagList flags={flags} /> : null}
      <BlindSpots id={component.id} />
      <PanelSection title="Facts" aside={<EvidenceButton title={component.name} evidence={evidence} />}>
        <FactList component={component} />
      </PanelSection>
      <div className={styles.sides}>
        <RelationList side="neededBy" relations={neededBy} />
        <RelationList side="needs" relations={needs} />
      </div>
      <RunbookLinks runbooks={runbooks} mentions={mentions} component={component.id} />
      <MentionList mentions={mentions} />
      <Names component={component} />
    </>
  );
}

/** Kinds whose names others write down, so that it matters what else is the same thing. */
const namedKinds: ReadonlySet<ComponentKind> = new Set([
  ...(["dns-name", "host", "address", "endpoint", "hiera-key", "service"] as const),
]);

function Names({ component }: { readonly component: Component }) {
  const names = [component.name, ...(component.aliases ?? [])];
  return (
    <PanelSection title={`Names (${names.length})`}>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <span className="mono">{name}</span>
            <CopyButton text={name} label={`Copy ${name}`} compact />
          </li>
        ))}
      </ul>
      {namedKinds.has(component.kind) ? <CardOf name={component.name} /> : null}
    </PanelSection>
  );
}

function CardOf({ name }: { readonly name: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`button quiet small ${styles.card}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon icon={open ? cdxIconCollapse : cdxIconExpand} size={16} />
        Name card
      </button>
      <div id={id} hidden={!open}>
        {open ? <NameCard name={name} /> : null}
      </div>
    </>
  );
}

/** The address named a component that is not there: a removed one, or one of another workspace. */
function Missing({ id }: Props) {
  return (
    <div className="empty" role="status">
      <h2 className="mono">{id}</h2>
      <p>This workspace has no component with that id. It may have been renamed or removed.</p>
    </div>
  );
}
