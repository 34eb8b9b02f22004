import type { Repository } from "./open-repository.ts";

/** The other repository that a branch is pulled from and pushed to, and the branch there. */
export type Remote = {
  readonly remote: string;
  /** Undefined: the branch has no counterpart yet. */
  readonly branch?: string;
};

/**
 * Where a branch is pulled from: as its settings say, else the only remote there is, or the one named `origin`.
 *
 * @param branch null: on no branch
 */
export function remoteOf({ settings }: Repository, branch: string | null): Remote | undefined {
  const settingOf = (name: string) => settings.filter((setting) => setting.name === name).at(-1)?.value;
  const remote = branch === null ? undefined : settingOf(`branch.${branch}.remote`);
  const merge = branch === null ? undefined : settingOf(`branch.${branch}.merge`);
  const there = merge?.replace(/^refs\/heads\//, "");
  if (remote !== undefined && there !== undefined) return { remote, branch: there };
  const names = new Set(settings.flatMap(({ name }) => /^remote\.(.+)\.url$/s.exec(name)?.[1] ?? []));
  const [only] = names.size === 1 ? names : names.has("origin") ? ["origin"] : [];
  return only === undefined ? undefined : { remote: only };
}
