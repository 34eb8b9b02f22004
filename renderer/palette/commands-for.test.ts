import { describe, expect, it } from "vitest";
import type { Command } from "../commands/command-store.ts";
import { commandsFor } from "./commands-for.ts";
import { titleGrade } from "./title-grade.ts";

const command = (title: string, disabled?: string): Command => ({
  ...{ id: title, title, group: "Go", keys: [], run: () => {} },
  ...(disabled ? { disabled } : {}),
});
const commands = [
  "Git: changes, commit, pull, push",
  "New runbook…",
  "Graph",
  "Runbook of the selection",
  "History of the runbook",
].map((title) => command(title));
const name = (title: string, why = "name", id = "x") => ({ id, title, why });

describe("titleGrade", () => {
  it.each([
    ["New runbook…", "new runbook", 4],
    ["Git: changes, commit, pull, push", "git", 3],
    ["Git: changes, commit, pull, push", "Git: ch", 2],
    ["gitlab.wikimedia.org", "git", 2],
    ["Git: changes, commit, pull, push", "commit", 1],
    ["Git: changes, commit, pull, push", "push git", 1],
    ["Git: changes, commit, pull, push", "git log", 0],
    ["Undo", "  ", 0],
  ])("%j for %j: %d", (title, typed, grade) => {
    expect(titleGrade(title, typed)).toBe(grade);
  });
});

describe("commandsFor", () => {
  const asked = (text: string, found: Parameters<typeof commandsFor>[2] = []) => {
    const { commands: some, first } = commandsFor(commands, text, found);
    return { titles: some.map(({ title }) => title), first };
  };

  it("puts a command that is what was typed before texts that hold the words", () => {
    const text = name("Deploying: Git", "text of section Git: changes are pulled");
    expect(asked("git", [text])).toEqual({ titles: ["Git: changes, commit, pull, push"], first: true });
    expect(asked("new runbook", [name("How to write a runbook", "part of title")]).first).toBe(true);
    expect(asked("git commit", [name("Commit hooks", "part of title")]).first).toBe(true);
  });

  it.each([
    ["is called so", name("graph", "name")],
    ["has it as its id", name("Graphs of the cloud", "beginning of name", "graph")],
    ["has it as another name", name("grafana.wikimedia.org", "alias graph")],
  ])("keeps a component first that %s", (_, found) => {
    expect(asked("graph", [found])).toEqual({ titles: ["Graph"], first: false });
  });

  it("keeps a host first whose name begins with it as the command does", () => {
    expect(asked("git", [name("git.wikimedia.org", "beginning of name")]).first).toBe(false);
    expect(asked("gi", [name("gitlab", "beginning of name")])).toEqual({ titles: [], first: false });
  });

  it("does not take a text that ends with it for a name", () => {
    expect(asked("graph", [name("Cloud", "text: this draws the graph")]).first).toBe(true);
    expect(asked("graph", [name("Graphite", "part of alert the graph")]).first).toBe(true);
  });

  it("leaves out what cannot be done, and shows the best first", () => {
    const all = [command("Run the runbook"), command("Runbooks"), command("Runbook of nothing", "Nothing.")];
    expect(commandsFor(all, "runbook", []).commands.map(({ title }) => title)).toEqual([
      "Runbooks",
      "Run the runbook",
    ]);
  });
});
