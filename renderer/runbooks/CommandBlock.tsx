import { cdxIconAlert } from "@wikimedia/codex-icons";
import { useMemo } from "react";
import type { Command } from "../../core/runbook/commands.ts";
import type { Component } from "../../core/schema/component.ts";
import { Icon } from "../controls/Icon.tsx";
import styles from "./CommandBlock.module.css";
import { CommandCopyButton } from "./CommandCopyButton.tsx";
import { type CommandPiece, commandCopy, commandPieces } from "./command-pieces.ts";

type Props = {
  readonly command: Command;
  readonly component?: Component | undefined;
  readonly typed: ReadonlyMap<string, string>;
  /** Nobody has chosen the component: it is only the first one the runbook is for. */
  readonly presumed?: boolean;
};

/** A command as it would be copied: placeholders filled or marked, hidden characters made visible. */
export function CommandBlock({ command, component, typed, presumed = false }: Props) {
  const pieces = useMemo(() => commandPieces(command, component, typed), [command, component, typed]);
  const copy = useMemo(() => commandCopy(pieces), [pieces]);
  return (
    <figure
      className={`${styles.block} ${command.danger ? styles.danger : ""}`}
      aria-label={command.danger ? "Dangerous command" : command.runnable ? "Command" : "Text"}
    >
      <div className={styles.head}>
        {command.danger ? <Danger does={command.dangers} /> : null}
        <span className={styles.language}>{command.language ?? "text"}</span>
        <CommandCopyButton
          copy={copy}
          danger={command.danger}
          presumed={presumed && copy.fromFacts ? component?.name : undefined}
        />
      </div>
      {command.runnable ? (
        <pre className={styles.command}>
          <code>{pieces.map(drawPiece)}</code>
        </pre>
      ) : (
        // Output keeps its columns and scrolls: without a tab stop the keyboard could not scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <pre className={styles.output} tabIndex={0}>
          <code>{pieces.map(drawPiece)}</code>
        </pre>
      )}
      {command.hidden.length > 0 ? <HiddenNote command={command} /> : null}
    </figure>
  );
}

function Danger({ does }: { readonly does: readonly string[] }) {
  return (
    <span className={styles.dangerLabel}>
      <Icon icon={cdxIconAlert} size={16} />
      <strong>Danger</strong>
      {does.length > 0 ? <span>{does.join(", ")}</span> : null}
    </span>
  );
}

function drawPiece(piece: CommandPiece, position: number) {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "filled":
      return (
        <span key={position} className={styles.filled} title={`filled in for <${piece.name}>`}>
          {piece.text}
        </span>
      );
    case "missing":
      return (
        <span key={position} className={styles.missing} title={`to be filled in: ${piece.name}`}>
          {piece.text}
        </span>
      );
    case "hidden":
      return (
        <span key={position} className={styles.hidden} title={piece.name}>
          {piece.code}
        </span>
      );
  }
}

function HiddenNote({ command: { hidden } }: { readonly command: Command }) {
  const names = [...new Set(hidden.map(({ code, name }) => `${name} (${code})`))];
  return (
    <p className={styles.note}>
      {hidden.length} hidden {hidden.length === 1 ? "character" : "characters"} in this block:{" "}
      {names.join(", ")}. A shell would obey what nobody sees. Copying leaves them out.
    </p>
  );
}
