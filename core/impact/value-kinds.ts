import { nameShapesIn } from "../runbook/name-shapes.ts";
import type { Component } from "../schema/component.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";

/** What a name is, as far as that decides where it can stand written. */
type ValueKind = "name" | "address" | "path" | "hiera-key" | "account" | "alert" | "secret" | "any";

/** Kinds of facts, in the words of `Source.couldHold`, in which a value of that kind can stand. */
const places: Readonly<Record<ValueKind, readonly string[]>> = {
  name: ["names", "dns-records", "hiera-values", "file-contents", "code"],
  address: ["addresses", "dns-records", "hiera-values", "file-contents", "code"],
  path: ["paths", "file-contents", "hiera-values", "code"],
  "hiera-key": ["hiera-values", "file-contents", "code"],
  account: ["accounts", "names", "file-contents", "hiera-values", "code"],
  alert: ["alerts", "documentation", "code"],
  secret: ["file-contents", "accounts", "hiera-values", "code"],
  any: [
    ...["names", "addresses", "paths", "dns-records", "hiera-values", "file-contents"],
    ...["accounts", "alerts", "documentation", "code"],
  ],
};

/** Kinds that say what their names are; the names of others are told by their shape. */
const byKind: Partial<Record<ComponentKind, ValueKind>> = {
  account: "account",
  check: "alert",
  credential: "secret",
  "hiera-key": "hiera-key",
};

/** Kinds of facts that could hold one of the names of the components, or else the text. */
export function couldStandIn(components: readonly Component[], text: string): ReadonlySet<string> {
  const kinds =
    components.length === 0
      ? [kindOfText(text)]
      : components.flatMap((component) => {
          const own = byKind[component.kind];
          return own ? [own] : namesOf(component).map(kindOfText);
        });
  return new Set(kinds.flatMap((kind) => places[kind]));
}

function namesOf({ name, aliases = [], path, file }: Component): string[] {
  return [name, ...aliases, path, file?.path].filter((text) => text !== undefined);
}

/** Told by shape: `a::b` is a Hiera key, four numbers an address, slashes a path, a word with a dot or a dash a name. */
function kindOfText(text: string): ValueKind {
  if (/^[\w-]+(::[\w-]+)+$/.test(text)) return "hiera-key";
  const whole = nameShapesIn(text).find(({ start, end }) => start === 0 && end === text.length);
  if (whole) return whole.kind === "host" ? "name" : whole.kind;
  if (/^[~/]\S*\/\S*$/.test(text)) return "path";
  if (/^[0-9a-f]*:[0-9a-f:.]+$/i.test(text)) return "address";
  return /^\S*[\p{L}\p{N}]\S*$/u.test(text) ? "name" : "any";
}
