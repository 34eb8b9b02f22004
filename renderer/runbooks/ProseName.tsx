import { Hovercard, HovercardAnchor, HovercardProvider } from "@ariakit/react/hovercard";
import { useState } from "react";
import { kinds } from "../../core/view/kinds.ts";
import type { DirectoryEntry } from "../model/directory.ts";
import { useNameCard } from "../names/name-card-store.ts";
import { formatLocation } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./MarkdownView.module.css";
import hover from "./ProseName.module.css";

type Props = { readonly id: string; readonly text: string };

/**
 * A component named in running text. A link, not a button: a button cannot break over two lines. A press
 * selects it here; opened elsewhere, it is shown in the graph. Resting the pointer on it says what it is.
 */
export function ProseName({ id, text }: Props) {
  const entry = useWorkspace((state) => state.byId.get(id));
  const [hovered, setHovered] = useState(false);
  if (!entry) {
    return (
      <span className={styles.inert} title={`No component is called ${id}`}>
        {text}
      </span>
    );
  }
  // A long runbook names hundreds: each gets its hover card when the pointer first comes by.
  if (!hovered) return <NameLink entry={entry} text={text} onMouseEnter={() => setHovered(true)} />;
  return (
    <HovercardProvider showTimeout={400} hideTimeout={200} placement="bottom-start">
      <HovercardAnchor render={<NameLink entry={entry} text={text} />} />
      <Hovercard className={`popover ${hover.card}`} gutter={4} portal unmountOnHide aria-label={entry.name}>
        <HoverCard entry={entry} text={text} />
      </Hovercard>
    </HovercardProvider>
  );
}

type LinkProps = React.ComponentProps<"a"> & { readonly entry: DirectoryEntry; readonly text: string };

function NameLink({ entry, text, ...rest }: LinkProps) {
  const select = useNavigation((state) => state.select);
  return (
    <a
      {...rest}
      className={styles.name}
      href={formatLocation({ screen: "graph", selected: entry.id })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select(entry.id);
      }}
    >
      {text}
    </a>
  );
}

type CardProps = { readonly entry: DirectoryEntry; readonly text: string };

function HoverCard({ entry, text }: CardProps) {
  const openCard = useNameCard((state) => state.open);
  return (
    <>
      <p className={hover.name}>
        <KindMark kind={entry.kind} size={16} />
        <strong className="mono">{entry.name}</strong>
      </p>
      <p className="muted">{kinds[entry.kind].label}</p>
      <p className={hover.summary}>{entry.summary}</p>
      <button type="button" className="button small" onClick={() => openCard(text)}>
        Name card
      </button>
    </>
  );
}
