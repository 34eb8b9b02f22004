import { describe, expect, it } from "vitest";
import { parseRunbookFile } from "./runbook-file.ts";

const parse = (text: string, path = "runbooks/a/b.md") => parseRunbookFile(path, text);

describe("parseRunbookFile", () => {
  it("reads front matter and keeps the body as it is", () => {
    const { runbook, problems } = parse("---\ntitle: T\ncomponents: [x]\nstatus: reviewed\n---\r\nBody \n");
    expect(problems).toEqual([]);
    expect(runbook).toMatchObject({
      id: "a/b",
      file: "runbooks/a/b.md",
      title: "T",
      components: ["x"],
      alerts: [],
    });
    expect(runbook).toMatchObject({ status: "reviewed", body: "Body \n", bodyLine: 6 });
  });

  it.each([
    ["no front matter", "# Title\nText\n", 1],
    ["an unclosed one", "---\ntitle: x\n# Title\n", 1],
    ["broken YAML", "---\ntitle: x\nb: [\n---\n# Title\n", 4],
    ["a wrong value", "---\ntitle: x\nstatus: done\n---\n# Title\n", 3],
    ["an empty one", "---\n---\n# Title\n", 2],
    ["a list", "---\n- a\n---\n# Title\n", 2],
  ])("keeps the text of a file with %s reachable, and says where the fault is", (_, text, line) => {
    const { runbook, problems } = parse(text);
    expect(runbook).toMatchObject({ status: "stub", title: "Title" });
    expect(runbook.body).toContain("# Title");
    expect(problems[0]).toMatchObject({ file: "runbooks/a/b.md", line });
  });

  it("keeps a runbook with an unknown field, and warns", () => {
    const { runbook, problems } = parse("---\ntitle: T\nauthor: me\n---\nBody\n");
    expect(runbook.title).toBe("T");
    expect(runbook).not.toHaveProperty("author");
    expect(problems).toEqual([expect.objectContaining({ severity: "warning", line: 3, column: 1 })]);
  });

  it("names a file without heading after itself", () => {
    expect(parse("text\n").runbook.title).toBe("a/b");
    expect(parse("#\n").runbook.title).toBe("a/b");
    expect(parse("# #\n").runbook.title).toBe("a/b");
    expect(parse("## Closed ##  \n").runbook.title).toBe("Closed");
  });

  it("finds the heading of a line of a million blanks at once", () => {
    const before = process.cpuUsage();
    const { runbook } = parse(`# a${" ".repeat(1_000_000)}b\n`);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
    expect(runbook.title.startsWith("a")).toBe(true);
  });
});
