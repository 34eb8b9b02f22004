import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { OperationError } from "../../core/operation-error.ts";
import { pathFault } from "../workspace/save/allowed-path.ts";
import { GitFailure } from "./git-failure.ts";
import type { GitSetting, RepositoryPrograms } from "./repository-programs.ts";
import { programsOf, quietSettings, settingsOf } from "./repository-programs.ts";
import { gitIn, type RunGit } from "./run-git.ts";

/** The repository that a workspace lies in. */
export type Repository = {
  /** Absolute path of the repository's folder. */
  readonly root: string;
  /** Absolute path of the workspace's folder, links followed. */
  readonly workspace: string;
  /** Path of the workspace in the repository, with a slash at its end; empty when it is the same. */
  readonly prefix: string;
  /** Absolute path of git's own folder. */
  readonly gitFolder: string;
  readonly programs: RepositoryPrograms;
  readonly settings: readonly GitSetting[];
  /** Git for looking only: no program of the repository, no other repository. Works in `root`. */
  readonly look: RunGit;
};

/** The oldest git whose settings can be given through the environment. */
const oldestGit: readonly [number, number] = [2, 31];

/**
 * The repository around `workspace`, opened so that nothing which it brings along is run.
 *
 * @param workspace absolute path
 * @returns why there is none that can be used, in words, where there is none
 */
export async function openRepository(workspace: string): Promise<Repository | { readonly why: string }> {
  try {
    const folder = realpathSync(workspace);
    const plain = gitIn(folder, "here", quietSettings([], true));
    const old = tooOld(await plain("version"));
    if (old) return { why: old };
    const settings = await settingsOf(plain);
    const where = await plain(
      "rev-parse",
      "--path-format=absolute",
      "--show-toplevel",
      "--git-dir",
      "--git-common-dir",
      "--show-prefix",
    );
    return repositoryAt(folder, settings, where.split("\n"));
  } catch (error) {
    return { why: whyNone(error) };
  }
}

/** @throws OperationError `failed` where there is none */
export async function needRepository(workspace: string): Promise<Repository> {
  const repository = await openRepository(workspace);
  if ("why" in repository) throw new OperationError("failed", repository.why);
  return repository;
}

function repositoryAt(
  workspace: string,
  settings: readonly GitSetting[],
  [root = "", gitFolder = "", common = "", prefix = ""]: readonly string[],
): Repository | { why: string } {
  // A setting of the repository may name another folder of the user's as the place of its files.
  if (!existsSync(join(root, ".git")))
    return {
      why: "The repository keeps its files in another place than usual (core.worktree) and is not used from here.",
    };
  const programs = programsOf(settings, hooksFolder(settings, root, common));
  const look = gitIn(root, "here", [...quietSettings(settings, true), ...programs.without]);
  return { root, workspace, prefix, gitFolder, programs, settings, look };
}

/** Where git looks for hooks when nobody hinders it; undefined when it is a folder of the user's own choice. */
function hooksFolder(settings: readonly GitSetting[], root: string, common: string): string | undefined {
  const given = settings.filter(({ name }) => name === "core.hookspath").at(-1);
  if (!given) return join(common, "hooks");
  return given.own ? resolve(root, given.value) : undefined;
}

/**
 * Git for what the user has asked for.
 *
 * @param programs the user has allowed those that the repository asks for
 */
export function actIn(repository: Repository, reach: "here" | "others", programs: boolean): RunGit {
  const { root, settings } = repository;
  const hooks = quietSettings(settings, false);
  const all = programs
    ? hooks.filter(([name]) => name !== "core.hooksPath")
    : [...hooks, ...repository.programs.without];
  return gitIn(root, reach, all);
}

/** A path of the repository as the workspace names it; undefined for one that is not a file of the workspace. */
export function workspacePath({ prefix }: Repository, path: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const inside = path.slice(prefix.length);
  return pathFault(inside) ? undefined : inside;
}

/** A path of the workspace as the repository names it. @throws OperationError `bad-input` */
export function repositoryPath({ prefix }: Repository, path: string): string {
  const fault = pathFault(path);
  if (fault)
    throw new OperationError("bad-input", `${JSON.stringify(path)} is no file of the workspace: ${fault}.`);
  return prefix + path;
}

function tooOld(version: string): string | undefined {
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(version) ?? [];
  const [wantedMajor, wantedMinor] = oldestGit;
  if (Number(major) > wantedMajor || (Number(major) === wantedMajor && Number(minor) >= wantedMinor))
    return undefined;
  return `Git ${major}.${minor} is installed here; ${oldestGit.join(".")} or newer is needed.`;
}

function whyNone(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/dubious ownership/.test(message))
    return "The repository belongs to another user, so git does not trust it. If you do, in a terminal: git config --global --add safe.directory, and its folder.";
  if (/ENOENT/.test(message)) return "Git is not installed here.";
  if (/not a git repository|cannot use bare repository|must be run in a work tree/.test(message))
    return "The workspace is not in a git repository.";
  const said = error instanceof GitFailure ? error.message.trim().split("\n").at(-1) : message;
  return `Git cannot be used here: ${said}`;
}
