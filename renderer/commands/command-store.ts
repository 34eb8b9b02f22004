import { create } from "zustand";
import type { KeyChord } from "./keymap.ts";

/** Something the user can do, from a key, a menu or the palette. */
export type Command = {
  /** Stable, as settings and menus name it: `graph.expand`. */
  readonly id: string;
  readonly title: string;
  readonly group: "Go" | "Selection" | "Graph" | "View" | "Runbook" | "Workspace" | "Help";
  readonly keys: readonly KeyChord[];
  readonly run: () => void;
  /** Why it cannot be done now; shown instead of hiding the command. */
  readonly disabled?: string;
};

type CommandState = {
  /** Groups of commands by the part of the page that offers them; later parts win a contested key. */
  readonly offers: ReadonlyMap<string, readonly Command[]>;
  readonly offer: (part: string, commands: readonly Command[]) => void;
  readonly withdraw: (part: string) => void;
};

/** Every command that is on offer now. */
export const useCommands = create<CommandState>()((set) => ({
  offers: new Map(),
  offer: (part, commands) =>
    set(({ offers }) => ({ offers: new Map(without(offers, part)).set(part, commands) })),
  withdraw: (part) => set(({ offers }) => ({ offers: without(offers, part) })),
}));

function without(offers: CommandState["offers"], part: string) {
  const rest = new Map(offers);
  rest.delete(part);
  return rest;
}

/** All commands, newest part first. */
export function commandsOf(offers: CommandState["offers"]): readonly Command[] {
  return [...offers.values()].reverse().flat();
}

/** The chords of a command after the user's own bindings. An empty binding switches a key off. */
export function keysOf(command: Command, bindings: Readonly<Record<string, string>>): readonly KeyChord[] {
  const own = bindings[command.id];
  if (own === undefined) return command.keys;
  return own === "" ? [] : [own];
}
