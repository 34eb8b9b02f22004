import { describe, expect, it } from "vitest";
import { impactSchema } from "../../../core/impact/impact-schema.ts";
import { runOver } from "../../test/run-cli.ts";
import { smallWorkspace, writeFiles } from "../../test/temporary-folder.ts";

describe("impact", () => {
  it("prints the verdict, right below it what was not looked in, then each grade with its reason", async () => {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/more.yaml":
        "sources:\n  - {id: away, title: Away, kind: console, looked: no, couldHold: [names], howToLook: [look --up]}\nchanges:\n  - {about: [back], kind: undo, reversible: no, words: It stays away., evidence: ['src:L9']}\n",
    });
    const { code, out, err } = await runOver(folder, "impact", "back", "--action", "power-off");
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    expect(lines[0]).toBe("What breaks if I power off back");
    expect(lines[2]).toMatch(/^Breaks now: 1 · /);
    expect(lines[3]).toMatch(/^Looked in \d+ of \d+ sources?\./);
    expect(lines[4]).toBe("NOT looked in: away.");
    expect(out).toContain("Breaks now (1)\n  front  ");
    expect(out).toContain("look --up");
    expect(out).toContain("does not come back  It stays away. [src:L9]");
  });

  it("answers for a name that is not in the graph, and ends well", async () => {
    const { code, out } = await runOver(smallWorkspace(), "impact", "never-heard-of.example.org");
    expect(code).toBe(0);
    expect(out).toContain("which is not in the graph");
    expect(out).toContain("No known use in ");
  });

  it("gives the contract's data with --json", async () => {
    const { code, out } = await runOver(
      smallWorkspace(),
      "impact",
      "back",
      "--action",
      "rename",
      "--to",
      "b2",
      "--json",
    );
    expect(code).toBe(0);
    expect(impactSchema.safeParse(JSON.parse(out)).error).toBeUndefined();
  });

  it("refuses an action that there is not, and names those there are", async () => {
    const { code, err } = await runOver(smallWorkspace(), "impact", "back", "--action", "explode");
    expect(code).toBe(2);
    expect(err).toContain("change-address");
  });
});
