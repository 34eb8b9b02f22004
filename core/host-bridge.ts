import type { Answer, HostEvent } from "./contract.ts";

/** What the desktop's preload puts into the page as `window.runbooksHost`: two functions and nothing else. */
export type HostBridge = {
  /** Runs an operation of the contract. Never rejects: failures are answers too. */
  readonly call: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** Listens to the host. Returns a function that stops listening. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
};

/** What the desktop's menu can ask of the page, as `{type: "command", command}`: ids of the page's commands. */
export const menuCommands = [
  "workspace.open-folder",
  "workspace.open-built-in",
  "go.home",
  "go.graph",
  "go.list",
  "go.tree",
  "go.audit",
  "go.runbooks",
  "go.sources",
  "go.settings",
  "go.back",
  "go.forward",
  "go.search",
  "go.runbook-jump",
  "view.left-panel",
  "view.inspector",
  "view.dock",
  "help.keyboard",
  "help.about",
] as const;
export type MenuCommand = (typeof menuCommands)[number];

const openRunbookPrefix = "open-runbook ";

/** The command that opens a runbook; a component has the event `open-component`. */
export function openRunbookCommand(id: string): string {
  return `${openRunbookPrefix}${id}`;
}

/** The id of the runbook a command asks to open, or undefined when it asks for something else. */
export function runbookOfCommand(command: string): string | undefined {
  return command.startsWith(openRunbookPrefix) ? command.slice(openRunbookPrefix.length) : undefined;
}
