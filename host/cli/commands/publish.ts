import type { OperationOutput } from "../../../core/contract.ts";
import type { PublishDraft } from "../../../core/wiki/publish-schema.ts";
import type { WikiFailureData } from "../../../core/wiki/wiki-outcome.ts";
import { type Call, CliFailure, type Command, type Outcome } from "../command.ts";
import { printable } from "../printable.ts";
import { unifiedDiff } from "../unified-diff.ts";

export const publishCommand: Command = {
  usage: "publish <runbook> [--dry-run] [--summary TEXT]",
  about:
    "Publish a runbook to the wiki of RUNBOOKS_WIKI_API (with RUNBOOKS_WIKI_USER and _PASSWORD, or _TOKEN); --dry-run prints what would change and exits 0 in step, 1 with something to publish, 3 when both sides have changed",
  options: ["dry-run", "summary"],
  words: [1, 1],
  run: async (call) => {
    const [runbook = ""] = call.words;
    const account = await accountOf(call);
    const draft = await call.ask("publishDraft", { account, runbook });
    if (draft.outcome === "failed") throw failureOf(draft.failure);
    return call.options["dry-run"] ? dryRun(draft) : publish(call, { account, runbook, draft });
  },
};

type Draft = Extract<PublishDraft, { outcome: "ready" }>;

async function accountOf({ ask }: Call): Promise<string> {
  const { accounts } = await ask("wikiAccounts", {});
  const usable = accounts.find(({ secret }) => secret !== "nowhere");
  if (usable) return usable.id;
  const what = "No wiki account is known here: set RUNBOOKS_WIKI_API, and RUNBOOKS_WIKI_USER with";
  throw new CliFailure(
    2,
    "bad-input",
    `${what} RUNBOOKS_WIKI_PASSWORD (a bot password) or RUNBOOKS_WIKI_TOKEN.`,
  );
}

function failureOf({ outcome, message, next }: WikiFailureData): CliFailure {
  return new CliFailure(2, outcome, `${message} ${next}`);
}

const exitCodes = {
  "in-step": 0,
  create: 1,
  "changed-here": 1,
  merged: 1,
  "changed-there": 3,
  deleted: 3,
  conflict: 3,
} as const;

const kindWords: Readonly<Record<Draft["kind"], string>> = {
  "in-step": "holds what would be published.",
  create: "does not exist yet and would be made.",
  "changed-here": "would be changed.",
  merged: "was changed at other lines; both changes would stand.",
  "changed-there": "was changed on the wiki and not here: import it, or look at it in the app.",
  deleted: "was published before and has been deleted on the wiki.",
  conflict: "was changed on the wiki as well: settle it in the app.",
};

function dryRun({ kind, title, host, texts, text, checks }: Draft): Outcome {
  const diff =
    kind === "in-step"
      ? ""
      : unifiedDiff(texts.theirs ?? "", text ?? texts.ours, [`${title} on ${host}`, "this workspace"]);
  const looks = checks
    .filter(({ level }) => level !== "ok")
    .map(({ level, words }) => `${level}: ${words}\n`);
  return {
    json: { kind, title, host, diff, checks },
    text: `${diff}${printable(`“${title}” ${kindWords[kind]}`)}\n${looks.map(printableLine).join("")}`,
    exitCode: exitCodes[kind],
  };
}

function printableLine(line: string): string {
  return `${printable(line.trimEnd())}\n`;
}

async function publish(
  { ask, options }: Call,
  { account, runbook, draft }: { account: string; runbook: string; draft: Draft },
): Promise<Outcome> {
  const { kind, title, text, texts, revision, readAt, checks } = draft;
  if (kind === "in-step")
    return { json: { kind, title }, text: printableLine(`“${title}” ${kindWords[kind]}`), exitCode: 0 };
  const stop = checks.find(({ level }) => level === "stop");
  if (stop) throw new CliFailure(2, "refused", stop.words);
  if (text === undefined)
    return { json: { kind, title }, text: printableLine(`“${title}” ${kindWords[kind]}`), exitCode: 3 };
  const summary = options.summary ?? `From ${runbook}`;
  const done = await ask("publish", {
    account,
    runbook,
    title,
    text,
    ours: texts.ours,
    summary,
    revision,
    readAt,
  });
  if (done.outcome === "stopped") throw failureOf(done.failure);
  return { json: done, text: publishedText(done), exitCode: 0 };
}

type Published = Extract<OperationOutput<"publish">, { outcome: "published" }>;

function publishedText({ title, revision, notices }: Published): string {
  return [`Published “${title}” as revision ${revision}.`, ...notices.map(({ words }) => words)]
    .map(printableLine)
    .join("");
}
