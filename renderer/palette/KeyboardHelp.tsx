import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useState } from "react";
import { type Command, commandsOf, keysOf, useCommands } from "../commands/command-store.ts";
import { chordLabel } from "../commands/keymap.ts";
import { useSettings } from "../settings/settings-store.ts";
import styles from "./KeyboardHelp.module.css";
import { usePalette } from "./palette-store.ts";

/** Every command with its keys, searchable (UX §6). */
export function KeyboardHelp() {
  const shown = usePalette((state) => state.keysShown);
  const show = usePalette((state) => state.showKeys);
  return (
    <Dialog
      open={shown}
      onClose={() => show(false)}
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className="dialog"
    >
      <div className={styles.top}>
        <DialogHeading>Keyboard</DialogHeading>
        <DialogDismiss className="button quiet small">Close</DialogDismiss>
      </div>
      <KeyTable />
    </Dialog>
  );
}

function KeyTable() {
  const [wanted, setWanted] = useState("");
  const offers = useCommands((state) => state.offers);
  const bindings = useSettings((state) => state.settings.keys);
  const commands = commandsOf(offers).filter((command) => matches(command, bindings, wanted));
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <>
      <input
        className={`input ${styles.filter}`}
        type="search"
        aria-label="Find a key or a command"
        placeholder="Find a key or a command"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {groups.length === 0 ? <p className="muted">No such key or command.</p> : null}
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl className={styles.keys}>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {keysOf(command, bindings).map((chord) => (
                        <kbd key={chord}>{chordLabel(chord, navigator.platform)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

function matches(command: Command, bindings: Readonly<Record<string, string>>, wanted: string): boolean {
  const text = `${command.title} ${keysOf(command, bindings).join(" ")}`.toLowerCase();
  return text.includes(wanted.trim().toLowerCase());
}
