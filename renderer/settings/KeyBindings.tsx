import { useState } from "react";
import { type Command, commandsOf, keysOf, useCommands } from "../commands/command-store.ts";
import { chordLabel, chordOf } from "../commands/keymap.ts";
import styles from "./KeyBindings.module.css";
import { useSettings } from "./settings-store.ts";

/** Every command on offer with its key; a key is set by pressing it. */
export function KeyBindings() {
  const offers = useCommands((state) => state.offers);
  const [recording, setRecording] = useState<string>();
  return (
    <details className={styles.bindings}>
      <summary>All keys ({commandsOf(offers).length})</summary>
      <ul>
        {commandsOf(offers).map((command) => (
          <Binding
            key={command.id}
            command={command}
            recording={recording === command.id}
            onRecord={(on) => setRecording(on ? command.id : undefined)}
          />
        ))}
      </ul>
    </details>
  );
}

type BindingProps = {
  readonly command: Command;
  readonly recording: boolean;
  readonly onRecord: (on: boolean) => void;
};

function Binding({ command, recording, onRecord }: BindingProps) {
  const keys = useSettings((state) => state.settings.keys);
  const change = useSettings((state) => state.change);
  const offers = useCommands((state) => state.offers);
  const chords = keysOf(command, keys);
  const clash = commandsOf(offers).find(
    (other) => other.id !== command.id && chords.some((chord) => keysOf(other, keys).includes(chord)),
  );
  const bind = (chord: string) => {
    change({ keys: { ...keys, [command.id]: chord } });
    onRecord(false);
  };
  return (
    <li>
      <span className={styles.title}>{command.title}</span>
      {clash ? <span className={styles.clash}>also: {clash.title}</span> : null}
      <button
        type="button"
        className="button small"
        aria-label={`Key for ${command.title}: ${chords.join(", ") || "none"}. Press to change.`}
        onClick={() => onRecord(!recording)}
        onBlur={() => recording && onRecord(false)}
        onKeyDown={(event) => {
          if (!recording || event.key === "Tab") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Escape") return onRecord(false);
          const chord = event.key === "Backspace" ? "" : chordOf(event);
          if (chord !== undefined) bind(chord);
        }}
      >
        {recording ? "Press a key; Backspace for none" : label(chords)}
      </button>
      {command.id in keys ? (
        <button
          type="button"
          className="button quiet small"
          aria-label={`Reset the key for ${command.title}`}
          onClick={() => change({ keys: without(keys, command.id) })}
        >
          Reset
        </button>
      ) : null}
    </li>
  );
}

function label(chords: readonly string[]): string {
  return chords.map((chord) => chordLabel(chord, navigator.platform)).join(" · ") || "none";
}

function without(keys: Readonly<Record<string, string>>, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).filter(([known]) => known !== id));
}
