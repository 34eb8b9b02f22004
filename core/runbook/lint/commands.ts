import type { Code } from "mdast";
import { type Command, commandsOf } from "../commands.ts";
import { type HiddenCharacter, hiddenCharacters } from "../hidden-characters.ts";
import { walk } from "../walk.ts";
import { bodyFix } from "./body-edit.ts";
import type { Finding, FixSource, LintRule } from "./finding.ts";

/** Dangerous commands without a mark, and characters in commands that nobody sees. */
export const lintCommands: LintRule = function* ({ runbook, tree }) {
  for (const node of walk(tree)) {
    const [command] = node.type === "code" ? commandsOf({ type: "root", children: [node] }) : [];
    if (node.type !== "code" || !command) continue;
    if (command.dangers.length > 0 && !command.marked) yield unmarked(command, node, runbook.body);
    if (command.hidden.length > 0) yield* hiddenIn(node, runbook.body);
  }
};

function unmarked({ dangers, language }: Command, node: Code, body: string): Finding {
  const from = node.position?.start.offset ?? 0;
  const line = /^[^\r\n]*/.exec(body.slice(from, from + 1000))?.[0] ?? "";
  return {
    ...{ rule: "danger-unmarked", severity: "warning", place: { in: "body", from, to: from + line.length } },
    what: `This command ${dangers.join(" and ")}, and is not marked.`,
    remedy: `Write “${language} danger” behind the fence.`,
    fixes: (source) => {
      const at = from + (/^[`~]+[ \t]*[^\s`]*/.exec(line)?.[0].length ?? 0);
      return [bodyFix("Mark it as dangerous", source, [{ from: at, to: at, insert: " danger" }])];
    },
  };
}

type Placed = HiddenCharacter & { readonly from: number; readonly to: number };

function* hiddenIn(node: Code, body: string): Generator<Finding> {
  const placed = placedIn(node, body);
  for (const character of placed) {
    const { from, to, code, name } = character;
    yield {
      ...{ rule: "hidden-character", severity: "error", place: { in: "body", from, to } },
      what: `Hidden character in a command: ${code} (${name}).`,
      remedy: "Delete it, or type the command again.",
      fixes: (source) => hiddenFixes(character, placed, source),
    };
  }
}

/** Hidden characters behind the line of the fence, with their offsets in the body. */
function placedIn(node: Code, body: string): Placed[] {
  const from = node.position?.start.offset ?? 0;
  const raw = body.slice(from, node.position?.end.offset ?? from);
  const start = raw.indexOf("\n") + 1;
  const text = raw.slice(start);
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return hiddenCharacters(text).map((hidden) => {
    const at = from + start + (starts[hidden.line - 1] ?? 0) + hidden.column - 1;
    return { ...hidden, from: at, to: at + ((body.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) };
  });
}

function hiddenFixes(character: Placed, all: readonly Placed[], source: FixSource) {
  const one = bodyFix(`Take ${character.code} out`, source, [withoutHidden(character)]);
  if (all.length < 2) return [one];
  return [one, bodyFix(`Take all ${all.length} out of this command`, source, all.map(withoutHidden))];
}

/** What looked like a blank or a line break becomes a blank, so that words do not run together. */
function withoutHidden({ from, to, name }: Placed) {
  return { from, to, insert: /space|line break/.test(name) ? " " : "" };
}
