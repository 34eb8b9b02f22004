import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from "@ariakit/react/combobox";
import { Dialog, DialogHeading } from "@ariakit/react/dialog";
import { useState } from "react";
import { kinds } from "../../../core/view/kinds.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { KindMark } from "../../workspace/KindMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { useGraph } from "../view/graph-store.ts";
import styles from "./PathDialog.module.css";

type Props = { readonly onChosen: (from: string, to: string) => void };

const most = 12;

/** Asks for the other end of a way. */
export function PathDialog({ onChosen }: Props) {
  const from = useGraph((state) => state.pathFrom);
  const name = useWorkspace((state) => (from ? (state.byId.get(from)?.name ?? from) : ""));
  const close = () => useGraph.setState({ pathFrom: undefined });
  return (
    <Dialog
      open={from !== undefined}
      onClose={close}
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className="dialog"
    >
      <DialogHeading className={styles.heading}>
        Path from <span className="mono">{name}</span> to…
      </DialogHeading>
      <Target
        exclude={from}
        onChosen={(to) => {
          close();
          if (from) onChosen(from, to);
        }}
      />
    </Dialog>
  );
}

function Target({
  exclude,
  onChosen,
}: {
  readonly exclude: string | undefined;
  readonly onChosen: (id: string) => void;
}) {
  const { model } = useServices();
  const [query, setQuery] = useState("");
  const byId = useWorkspace((state) => state.byId);
  const ask = query.trim() ? () => model.ask("search", { query, limit: 60 }) : undefined;
  const { value } = useAnswer(ask, [query]);
  const found = (query.trim() ? (value?.results ?? []) : []).flatMap((result) => {
    const entry = result.type === "component" && result.id !== exclude ? byId.get(result.id) : undefined;
    return entry ? [entry] : [];
  });
  return (
    <ComboboxProvider open value={query} setValue={setQuery}>
      <Combobox
        className={`input ${styles.input}`}
        aria-label="Component at the other end"
        placeholder="Name, host, address or path"
        autoSelect="always"
        autoFocus
      />
      <ComboboxList className={styles.list} alwaysVisible aria-label="Components">
        {found.slice(0, most).map((entry) => (
          <ComboboxItem
            key={entry.id}
            value={entry.name}
            className="menu-item"
            focusOnHover
            setValueOnClick={false}
            onClick={() => onChosen(entry.id)}
          >
            <KindMark kind={entry.kind} size={16} />
            <span className="mono">{entry.name}</span>
            <span className="spring" />
            <span className="muted">{kinds[entry.kind].label}</span>
          </ComboboxItem>
        ))}
      </ComboboxList>
      {query.trim() && value && found.length === 0 ? (
        <p className="muted">No component has such a name.</p>
      ) : null}
    </ComboboxProvider>
  );
}
