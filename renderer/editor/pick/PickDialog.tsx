import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from "@ariakit/react/combobox";
import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { kinds } from "../../../core/view/kinds.ts";
import { type Services, useServices } from "../../app/services.ts";
import type { DirectoryEntry } from "../../model/directory.ts";
import { KindMark } from "../../workspace/KindMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { focusText } from "../code/focus-text.ts";
import { attach } from "../session/attach.ts";
import { insertInline } from "../text/markdown-edits.ts";
import { editing } from "../toolbar/markdown-commands.ts";
import { matchingEntries } from "./matching-entries.ts";
import styles from "./PickDialog.module.css";
import { type Pick, usePick } from "./pick-store.ts";

const titles: Readonly<Record<Pick["for"], string>> = {
  "link-component": "Link to a component",
  "link-alert": "Link to an alert",
  "attach-component": "Attach to a component",
  "attach-alert": "Attach to an alert",
};

/** Finds a component or an alert for the text, and puts it there. */
export function PickDialog() {
  const { wanted, close } = usePick();
  const path = useRef<string>(undefined);
  if (wanted) path.current = wanted.path;
  return (
    <Dialog
      open={wanted !== undefined}
      onClose={close}
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className="dialog"
      autoFocusOnHide={() => {
        if (path.current) focusText(path.current);
        return false;
      }}
    >
      {wanted ? <Picker wanted={wanted} onDone={close} /> : null}
    </Dialog>
  );
}

type PickerProps = { readonly wanted: Pick; readonly onDone: () => void };

function Picker({ wanted, onDone }: PickerProps) {
  const directory = useWorkspace((state) => state.overview?.directory);
  const [query, setQuery] = useState("");
  const [failure, setFailure] = useState<string>();
  const asked = useDeferredValue(query);
  const isAlert = wanted.for.endsWith("alert");
  const found = useMemo(() => {
    const entries = directory?.filter(({ kind }) => kind !== "blind-spot" && (!isAlert || kind === "check"));
    return matchingEntries(entries ?? [], asked);
  }, [directory, asked, isAlert]);
  const services = useServices();
  const take = async (entry: DirectoryEntry) => {
    const failed = await putInto(services, wanted, entry);
    if (failed) return setFailure(failed);
    onDone();
  };
  return (
    <>
      <div className={styles.top}>
        <DialogHeading>{titles[wanted.for]}</DialogHeading>
        <DialogDismiss className="button quiet small">Close</DialogDismiss>
      </div>
      <ComboboxProvider open setValue={setQuery}>
        <Combobox
          autoFocus
          autoSelect="always"
          className={`input ${styles.field}`}
          aria-label={isAlert ? "Alert text" : "Name or id"}
          placeholder={isAlert ? "Alert text" : "Name or id"}
        />
        <ComboboxList className={styles.list} aria-label={isAlert ? "Alerts" : "Components"}>
          {found.map((entry) => (
            <ComboboxItem
              key={entry.id}
              className={`menu-item ${styles.item}`}
              onClick={() => void take(entry)}
            >
              <KindMark kind={entry.kind} />
              <span className={styles.name}>{entry.name}</span>
              <span className="muted">{kinds[entry.kind].label}</span>
            </ComboboxItem>
          ))}
          {found.length === 0 ? <p className="muted">Nothing in the graph has this name.</p> : null}
        </ComboboxList>
      </ComboboxProvider>
      <p className={styles.failure} role="alert">
        {failure}
      </p>
    </>
  );
}

/** @returns what went wrong, in words */
async function putInto(
  services: Services,
  { for: purpose, path }: Pick,
  { id, name }: DirectoryEntry,
): Promise<string | undefined> {
  if (purpose === "attach-component") return await attach(services, path, { component: id });
  if (purpose === "attach-alert") return await attach(services, path, { alert: name });
  editing((state) => insertInline(state, `[${name.replace(/[[\]\\]/g, "\\$&")}](component:${id})`))(path);
  return undefined;
}
