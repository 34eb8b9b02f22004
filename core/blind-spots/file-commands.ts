import type { Component } from "../schema/component.ts";
import type { Source } from "../schema/source.ts";
import { folderOf, isBelow } from "./closing-sources.ts";
import type { Surroundings } from "./surroundings.ts";

type File = NonNullable<Component["file"]>;

/**
 * Read-only commands that show what a file holds and whether it is frozen, each with the place to run it as a
 * comment. Of a file on a share the flag is asked on the server, because a client cannot see it (T165875).
 */
export function fileCommands(
  id: string,
  { path, host, immutable }: File,
  sources: readonly Source[],
  around: Surroundings,
): readonly string[] {
  const isFolder = path.endsWith("/");
  const show = `sudo ${isFolder ? "ls -la" : "cat"} -- ${inShell(path)}${on(host)}`;
  if (immutable === "no") return [show];
  const server = serverOf(id, around);
  const there = server === undefined ? path : onServer(path, sources);
  return [show, `sudo lsattr -d -- ${inShell(there)}${on(server ?? host)}`];
}

/** Read-only commands that list a home folder, and the flags of its files on the server of its share. */
export function homeCommands(
  id: string,
  home: string,
  sources: readonly Source[],
  around: Surroundings,
): readonly string[] {
  const server = serverOf(id, around);
  const share = shareOf(id, around);
  const flags = `sudo find ${inShell(onServer(home, sources))} -xdev -type f -print0 | sudo xargs -0 -r -n 200 lsattr -d --`;
  return [
    `sudo find ${inShell(home)} -xdev -type f${on(share && `a host that mounts ${share.name}`)}`,
    ...(server === undefined ? [] : [`${flags}${on(server)}`]),
  ];
}

const placements: ReadonlySet<string> = new Set(["stored-on", "located-on", "home-on"]);

function shareOf(id: string, around: Surroundings): Component | undefined {
  const places = around.needs(id).filter(({ type }) => placements.has(type));
  return places.flatMap(({ to }) => around.componentOf(to) ?? []).find(({ kind }) => kind === "data-store");
}

/** Names of the hosts that a share runs on, the active one first; undefined for what lies on no share. */
function serverOf(id: string, around: Surroundings): string | undefined {
  const share = shareOf(id, around);
  if (!share) return undefined;
  const runs = around.needs(share.id).filter(({ type }) => type === "runs-on");
  const hosts = [...runs.filter(({ strength }) => strength === "hard"), ...runs]
    .flatMap(({ to }) => around.componentOf(to) ?? [])
    .map(({ name }) => name);
  const names = [...new Set(hosts)];
  return names.length === 0 ? `the server of ${share.name}` : names.join(" or ");
}

/**
 * A path as the server of a share has it: a source that names the folder of the clients in its title looks in
 * that of the server, which its commands name.
 */
function onServer(path: string, sources: readonly Source[]): string {
  for (const source of sources) {
    const folder = folderOf(source);
    const there = /\s((?:\/[\w.-]+){2,})/.exec(source.howToLook?.[0] ?? "")?.[1];
    if (isBelow(path, folder) && there !== undefined) return there + path.slice(folder.length);
  }
  return path;
}

const plain = /^[\w@%+=:,./~<>*-]+$/;

/** A path for a shell: placeholders and patterns stay as they are, anything else odd is quoted. */
function inShell(path: string): string {
  return plain.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

function on(host: string | undefined): string {
  return host ? `  # on ${host.replaceAll(/\s+/g, " ")}` : "";
}
