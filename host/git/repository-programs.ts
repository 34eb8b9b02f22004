import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { GitSettings } from "./git-environment.ts";
import type { RunGit } from "./run-git.ts";

/** One setting of git and whose it is. */
export type GitSetting = { readonly own: boolean; readonly name: string; readonly value: string };

/** What a repository, rather than its user, wants to be run by git. */
export type RepositoryPrograms = {
  /** In words, such as “the hook pre-commit”. */
  readonly words: readonly string[];
  /** Drivers of filters that its settings define; what they make of files is not to be had without them. */
  readonly filters: readonly string[];
  /** Names of remotes that are reached through a program. */
  readonly helpers: readonly string[];
  /** Settings that put the user's own, or git's usual, in the place of the repository's. */
  readonly without: GitSettings;
};

/**
 * Settings that name a program (git-config(1)), in lower case as git lists them, with what does no harm in their
 * place. A driver of merges that fails leaves the file as a conflict; an empty one would count as a success.
 */
const programSettings: readonly (readonly [name: RegExp, instead: string])[] = [
  [/^core\.sshcommand$/, "ssh"],
  [/^core\.gitproxy$/, "none"],
  [/^core\.askpass$/, ""],
  [/^core\.alternaterefscommand$/, "true"],
  [/^core\.(?:editor|pager)$/, "true"],
  [/^credential(?:\..+)?\.helper$/s, ""],
  [/^diff\.external$/, ""],
  [/^diff\..+\.(?:command|textconv)$/s, "cat"],
  [/^filter\..+\.(?:clean|smudge|process)$/s, ""],
  [/^filter\..+\.required$/s, "false"],
  [/^gpg\.program$/, "gpg"],
  [/^gpg\.openpgp\.program$/, "gpg"],
  [/^gpg\.x509\.program$/, "gpgsm"],
  [/^gpg\.ssh\.program$/, "ssh-keygen"],
  [/^gpg\.ssh\.defaultkeycommand$/, ""],
  [/^hook\..+\.command$/s, "true"],
  [/^merge\..+\.driver$/s, "false"],
  [/^remote\..+\.uploadpack$/s, "git-upload-pack"],
  [/^remote\..+\.receivepack$/s, "git-receive-pack"],
  [/^sequence\.editor$/, "true"],
  [/^submodule\..+\.update$/s, "none"],
  [/^trailer\..+\.(?:cmd|command)$/s, "true"],
];
/** Of these the first value counts, which is the repository's: fetching and pushing name another one each time. */
const firstCounts = /^remote\..+\.(?:uploadpack|receivepack)$/s;
/** Settings of which each value counts: an empty one takes those before it out. */
const listSettings = /^credential(?:\..+)?\.helper$|^core\.gitproxy$/s;

/** Always: nothing is started that works on after git has ended, and nobody else's repository is gone into. */
const quiet: GitSettings = [
  ["core.fsmonitor", "false"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["submodule.recurse", "false"],
  ["fetch.recurseSubmodules", "false"],
  ["log.showSignature", "false"],
  ["core.quotePath", "false"],
  ["safe.bareRepository", "explicit"],
];

/** What applies to every run: nothing of the repository's own is started; `looking` leaves the user's hooks out too. */
export function quietSettings(settings: readonly GitSetting[], looking: boolean): GitSettings {
  const hooks = settings.filter(({ own, name }) => !own && name === "core.hookspath").at(-1)?.value;
  return [...quiet, ["core.hooksPath", looking ? "/dev/null" : (hooks ?? "/dev/null")]];
}

/** All settings that git has in a folder. Asking runs no program. @throws GitFailure */
export async function settingsOf(git: RunGit): Promise<GitSetting[]> {
  const fields = (await git("config", "--list", "--show-scope", "--includes", "-z")).split("\0");
  const settings: GitSetting[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const scope = fields[at];
    if (scope === "command") continue;
    const [name = "", ...lines] = (fields[at + 1] ?? "").split("\n");
    settings.push({ own: scope !== "system" && scope !== "global", name, value: lines.join("\n") });
  }
  return settings;
}

/** @param hooksFolder absolute path of the folder where the repository has its hooks, if it has them */
export function programsOf(
  settings: readonly GitSetting[],
  hooksFolder: string | undefined,
): RepositoryPrograms {
  const own = settings.filter((setting) => setting.own && insteadOf(setting.name) !== undefined);
  const names = [...new Set(own.map(({ name }) => name))];
  const filters = names.flatMap((name) => /^filter\.(.+)\.(?:clean|smudge|process)$/s.exec(name)?.[1] ?? []);
  const helpers = settings.flatMap(({ own, name }) => (own && /^remote\.(.+)\.vcs$/s.exec(name)?.[1]) || []);
  return {
    words: [
      ...(hooksFolder ? hooksIn(hooksFolder) : []).map((hook) => `the hook ${hook}`),
      ...names.filter((name) => !name.endsWith(".required")).map((name) => `the setting ${name}`),
      ...watcherOf(settings),
    ],
    filters: [...new Set(filters)],
    helpers,
    without: names.filter((name) => !firstCounts.test(name)).flatMap((name) => usersOwn(settings, name)),
  };
}

function insteadOf(name: string): string | undefined {
  return programSettings.find(([pattern]) => pattern.test(name))?.[1];
}

function usersOwn(settings: readonly GitSetting[], name: string): (readonly [string, string])[] {
  const values = settings
    .filter((setting) => !setting.own && setting.name === name)
    .map(({ value }) => value);
  if (listSettings.test(name)) return ["", ...values].map((value) => [name, value] as const);
  return [[name, values.at(-1) ?? insteadOf(name) ?? ""]];
}

/** It is left out in any case, as it is only about speed. */
function watcherOf(settings: readonly GitSetting[]): string[] {
  const given = settings.some(
    ({ own, name, value }) =>
      own && name === "core.fsmonitor" && !/^(?:true|false|yes|no|on|off|[01]|)$/i.test(value),
  );
  return given ? ["the setting core.fsmonitor"] : [];
}

/** Programs in a folder of hooks; git passes over those that may not be executed. */
function hooksIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.includes(".") && isProgram(join(folder, name)))
      .sort();
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    const stats = statSync(file);
    return stats.isFile() && (process.platform === "win32" || (stats.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}
