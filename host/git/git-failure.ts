import { OperationError } from "../../core/operation-error.ts";

/** What git answered when it did not do what was asked. */
export class GitFailure extends Error {
  readonly exitCode: number;
  readonly output: string;

  constructor(exitCode: number, output: string, message: string) {
    super(message);
    this.name = "GitFailure";
    this.exitCode = exitCode;
    this.output = output;
  }
}

type Explanation = readonly [sign: RegExp, code: "failed" | "changed-elsewhere", words: string];

const explanations: readonly Explanation[] = [
  [
    /\[rejected\]|\[remote rejected\].*(?:non-fast-forward|fetch first)|non-fast-forward|fetch first/,
    "changed-elsewhere",
    "Others have pushed meanwhile. Pull first, then push again.",
  ],
  [
    /would be overwritten by (?:merge|checkout)/,
    "changed-elsewhere",
    "Files that you changed and did not commit would be overwritten. Commit them first, then pull again.",
  ],
  [
    /Please tell me who you are|empty ident name|Author identity unknown|Committer identity unknown/,
    "failed",
    "Git does not know who you are. Tell it once, in a terminal, then commit again: git config --global user.name 'Your Name' and git config --global user.email 'you@example.org'",
  ],
  [
    /terminal prompts disabled|Authentication failed|Permission denied|could not read (?:Username|Password)|Host key verification failed/,
    "failed",
    "The other side wants to know who you are, and git had nothing to show. Log in once in a terminal (git fetch), with a credential helper or an ssh agent, then try again.",
  ],
  [
    /Could not resolve host|unable to access|Connection (?:refused|timed out|reset)|Network is unreachable|No route to host/,
    "failed",
    "The other side cannot be reached. Look at the network, then try again; what you have is committed here.",
  ],
  [
    /index\.lock|cannot lock ref|Unable to create .*\.lock/,
    "failed",
    "Another git program is at work in this repository, or one has ended in the middle. Try again in a moment.",
  ],
  [
    /unrelated histories/,
    "failed",
    "The two sides have no common history. Bring them together in a terminal first.",
  ],
  [
    /transport .* not allowed/,
    "failed",
    "The address of the other side names a way of transport that is not used from here.",
  ],
];

/** A failure of git in words for the user, with git's own behind them; every other error stays what it is. */
export function gitRefusal(what: string, error: unknown): unknown {
  if (!(error instanceof GitFailure)) return error;
  const said = lastWords(error.message || error.output);
  const known = explanations.find(([sign]) => sign.test(error.message) || sign.test(error.output));
  const [, code, words] = known ?? [undefined, "failed" as const, undefined];
  return new OperationError(code, words ? `${what}: ${words} (git: ${said})` : `${what}. Git says: ${said}`);
}

/** The lines that matter, without hints and progress, on one line. */
function lastWords(message: string): string {
  const lines = message
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(?:hint:|To |From |remote: $)/.test(line));
  return lines.slice(-4).join(" ").slice(0, 600) || "nothing more";
}
