import { nameScope } from "../audit/name-scope.ts";
import type { Component } from "../schema/component.ts";
import { isAddress } from "./certificate-cover.ts";
import type { NameScope } from "./identity-schema.ts";

/** Whether a text is a host name with a domain: what a certificate can name. No wildcard, no address. */
export function isHostName(text: string): boolean {
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)+\.?$/i.test(text) && !isAddress(text) && /[a-z]/i.test(text);
}

/** Whether an address is one of those that are not routed on the internet (RFC 1918). */
export function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** What a name is for those who use it. */
export function scopeOf(component: Component, name: string): NameScope {
  if (component.kind === "hiera-key") return "hiera-key";
  if (isAddress(name)) return "address";
  const scope = nameScope(name);
  if (scope) return scope;
  if (name === component.check?.alert) return "alert";
  if (/^[/~]\S*$/.test(name)) return "path";
  return component.kind === "host" && /^[\w-]+$/.test(name) ? "internal" : "other";
}

/** Every name that a component is found by beside its id: its name, aliases, paths, and its alert. */
export function namesOf({ name, aliases = [], path, file, check }: Component): readonly string[] {
  const others = [path, file?.path, check?.alert].filter((text) => text !== undefined);
  return [...new Set([name, ...aliases, ...others])];
}
