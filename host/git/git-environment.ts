/** Settings of git that this program gives to one run of it; a name may stand several times. */
export type GitSettings = readonly (readonly [name: string, value: string])[];

/** Whether a run of git may speak to other repositories; looking at this one never has to. */
export type Reach = "here" | "others";

/** Variables of the user's own that say how git is to work; what ties git to one repository is not among them. */
export const keptVariables = [
  "GIT_ASKPASS",
  "GIT_AUTHOR_EMAIL",
  "GIT_AUTHOR_NAME",
  "GIT_COMMITTER_EMAIL",
  "GIT_COMMITTER_NAME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_SYSTEM",
  "GIT_SSH",
  "GIT_SSH_COMMAND",
  "GIT_SSL_CAINFO",
  "SSH_ASKPASS",
] as const;

/** Protocols over which git may fetch and push; among those left out is `ext`, which runs any command. */
const protocols = "file:git:http:https:ssh";

/**
 * Environment for one run of git: messages in English, no questions on a terminal, no locks for mere looking.
 * Settings go through the environment because on the command line (`-c name=value`) a name with “=” in it, which a
 * hostile repository may have, would not arrive.
 */
export function gitEnvironment(
  reach: Reach,
  settings: GitSettings,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => isKept(name.toUpperCase()));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    LC_ALL: "C",
    GIT_ALLOW_PROTOCOL: reach === "others" ? protocols : "none",
    GIT_EDITOR: "true",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

function isKept(name: string): boolean {
  if (keptVariables.some((kept) => kept === name)) return true;
  return !name.startsWith("GIT_") && !["EDITOR", "PAGER", "PREFIX", "VISUAL", "LANGUAGE"].includes(name);
}
