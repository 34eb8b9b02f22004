import type { Component } from "../schema/component.ts";

const placeholder = /<([A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*)>/g;

/** Names of the `<placeholders>` in a command, without brackets, in order of appearance, each once. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] ?? ""))];
}

/** A command with what could be filled in; `missing` placeholders still stand in `text`. */
export type FilledCommand = {
  readonly text: string;
  /** Placeholder to the value put in for it. */
  readonly filled: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
};

/**
 * Where the value of a placeholder comes from. Each entry lists all values that the component's facts offer;
 * only when they agree on one is it used, so nothing is ever guessed.
 *
 * | placeholder | facts, in order of precedence |
 * |---|---|
 * | `<host>` | the name of a host; the one host a file lives on; the host a check names |
 * | `<path>` | the path of the file; the path of the component |
 * | `<address>` | the name of an address; the only IPv4 address among name and aliases |
 * | `<name>` | the name |
 * | `<url>` | the address of the component; what its check probes; the name of an endpoint |
 * | `<account>` | the name of an account; the account that owns the file |
 * | `<owner>` | the owner of the component; the owner of the file |
 * | `<alert>` | the exact alert text |
 * | `<id>` | the id |
 */
const facts: Readonly<Record<string, (component: Component) => readonly (string | undefined)[]>> = {
  host: (component) =>
    firstOf(
      [component.kind === "host" ? component.name : undefined, component.file?.host, component.check?.host],
      isHost,
    ),
  path: (component) => firstOf([component.file?.path, component.path], isPath),
  address: (component) => [component.name, ...(component.aliases ?? [])].filter(isAddress),
  name: (component) => [component.name],
  url: (component) =>
    firstOf(
      [
        component.url,
        component.check?.url ?? undefined,
        component.kind === "endpoint" ? component.name : undefined,
      ],
      isUrl,
    ),
  account: (component) =>
    firstOf([component.kind === "account" ? component.name : undefined, component.file?.owner], isAccount),
  owner: (component) => firstOf([component.owner, component.file?.owner], isAccount),
  alert: (component) => [component.check?.alert],
  id: (component) => [component.id],
};

/** Fills placeholders of a command from the facts of a component (see the table above); never guesses. */
export function fillPlaceholders(command: string, component: Component): FilledCommand {
  const filled: Record<string, string> = {};
  const missing = new Set<string>();
  const text = command.replace(placeholder, (whole, name: string, offset: number) => {
    const value = factFor(name, component);
    if (value === undefined || !fitsAt(value, command[offset - 1], command[offset + whole.length])) {
      missing.add(name);
      return whole;
    }
    filled[name] = value;
    return value;
  });
  return { text, filled, missing: [...missing] };
}

function factFor(name: string, component: Component): string | undefined {
  const values = new Set(Object.hasOwn(facts, name) ? facts[name]?.(component) : []);
  values.delete(undefined);
  return values.size === 1 ? [...values][0] : undefined;
}

/** A value that a shell would read as something else than one word is left out; quotes around it allow more. */
function fitsAt(value: string, before: string | undefined, after: string | undefined): boolean {
  if (before === "'" && after === "'") return /^[^'\p{C}]+$/u.test(value);
  if (before === '"' && after === '"') return /^[^"$`\\!\p{C}]+$/u.test(value);
  return /^[A-Za-z0-9_./:@%+=,~-]+$/.test(value) && !value.startsWith("-");
}

function firstOf(
  values: readonly (string | undefined)[],
  accepts: (value: string) => boolean,
): (string | undefined)[] {
  return [values.find((value) => value !== undefined && accepts(value))];
}

function isHost(text: string): boolean {
  return (
    /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9-]+)*$/.test(text) &&
    /[\d.-]/.test(text) &&
    !/\dxx?$/.test(text)
  );
}

function isPath(text: string): boolean {
  return /^[~/][^\s<>*?{}[\]]*$/.test(text);
}

function isAddress(text: string): boolean {
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(text);
}

function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(text);
}

function isAccount(text: string): boolean {
  return /^[a-z_][a-z0-9_.-]*$/.test(text) && text !== "unknown";
}
