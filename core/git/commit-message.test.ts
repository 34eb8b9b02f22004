import { expect, it } from "vitest";
import { commitMessage } from "./commit-message.ts";

const file = (
  path: string,
  state: "new" | "changed" | "removed" | "renamed" | "conflict" = "changed",
  from?: string,
) => ({
  path,
  state,
  ...(from !== undefined && { from }),
});

it.each([
  ["", []],
  ["runbooks: write toolschecker", [file("runbooks/toolschecker.md", "new")]],
  ["runbooks: edit toolschecker", [file("runbooks/team/toolschecker.md")]],
  ["graph-data: remove waivers", [file("graph-data/waivers.yaml", "removed")]],
  ["runbooks: rename a to b", [file("runbooks/b.md", "renamed", "runbooks/a.md")]],
  [
    "runbooks: write a, b and c",
    [file("runbooks/a.md", "new"), file("runbooks/b.md", "new"), file("runbooks/c.md", "new")],
  ],
  ["graph-data, runbooks: edit a and hosts", [file("runbooks/a.md", "new"), file("graph-data/hosts.yaml")]],
  ["runbooks: edit 4 files", ["a", "b", "c", "d"].map((name) => file(`runbooks/${name}.md`))],
])("proposes “%s”", (message, files) => {
  expect(commitMessage(files)).toBe(message);
});
