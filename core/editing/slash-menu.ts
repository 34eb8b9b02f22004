import { sections } from "../runbook/sections.ts";
import type { Completion } from "./completion.ts";
import type { CompletionContext } from "./completion-context.ts";

const block = (label: string, insert: string, detail: string, at: string): Completion => {
  const cursor = insert.indexOf(at);
  return { label, kind: "block", detail, insert: insert.replace(at, ""), cursor };
};

/** Where the cursor goes in what is put in. */
const here = "\u0000";

const blocks: readonly Completion[] = [
  block("command", `\`\`\`sh\n${here}\n\`\`\`\n`, "a command to copy", here),
  block("danger", `\`\`\`sh danger\n${here}\n\`\`\`\n`, "a command that changes or destroys something", here),
  block("steps", `1. ${here}\n`, "numbered steps to tick", here),
  block("tasks", `- [ ] ${here}\n`, "a list to tick", here),
  block("table", `| ${here} |  |\n|---|---|\n|  |  |\n`, "a table of two columns", here),
  block("component", `[${here}](component:)`, "a link to a component: go on with its name", here),
];

/**
 * What `/` at the start of a line offers: sections that are missing, then blocks, then the sections there are. With
 * `/alert words` links to the checks of alerts, with `/component words` links to components.
 */
export function slashOptions(present: ReadonlySet<string>, lineEnd: string): Completion[] {
  const names = sections({ type: "root", children: [] }).map(({ name }) => name);
  const section = (name: string): Completion => ({
    ...{ label: name.toLowerCase(), kind: "section", insert: `## ${name}${lineEnd}${lineEnd}` },
    detail: present.has(name.toLowerCase()) ? "the section, there already" : "the section, missing",
  });
  const missing = names.filter((name) => !present.has(name.toLowerCase()));
  const rest = names.filter((name) => present.has(name.toLowerCase()));
  return [
    ...missing.map(section),
    ...blocks.map((option) => withLineEnd(option, lineEnd)),
    ...rest.map(section),
  ];
}

function withLineEnd(option: Completion, lineEnd: string): Completion {
  if (lineEnd === "\n") return option;
  const before = option.insert.slice(0, option.cursor).replaceAll("\n", lineEnd);
  const after = option.insert.slice(option.cursor).replaceAll("\n", lineEnd);
  return { ...option, insert: before + after, cursor: before.length };
}

/** Links to the checks of alerts, shown by the alert text. */
export function alertLinks({ alerts }: CompletionContext): Completion[] {
  return alerts.map(({ label, component }) => ({
    ...{ label, kind: "alert", detail: component },
    insert: componentLink(label, component),
  }));
}

/** Links to components, shown by their names. */
export function componentLinks({ components }: CompletionContext): Completion[] {
  return components.map((option) => {
    const name = /^\S+ (.+)$/.exec(option.detail ?? "")?.[1] ?? option.label;
    return { ...option, insert: componentLink(name, option.insert) };
  });
}

function componentLink(words: string, id: string): string {
  return `[${words.replace(/[\\[\]`*<]/g, "\\$&")}](component:${id})`;
}
