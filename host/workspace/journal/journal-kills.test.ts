import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtProgram } from "../../test/built-program.ts";
import { killTyping } from "../../test/journal-kills.ts";
import { temporaryFolder, temporaryState } from "../../test/temporary-folder.ts";

const program = builtProgram("journal-program.ts");

describe("a program that is killed while it keeps unsaved text", () => {
  it("has kept all that it said it kept, whole, in 30 kills at any moment", async () => {
    temporaryState();
    const folder = temporaryFolder();
    for (let kill = 0; kill < 30; kill++) {
      const outcome = await killTyping(program(), join(folder, String(kill)), (kill * 97) % 1500);
      expect(outcome.offered, JSON.stringify({ kill, outcome })).toBeGreaterThanOrEqual(
        Math.max(outcome.kept, outcome.aged),
      );
      expect(outcome.offered).toBeLessThanOrEqual(outcome.sent);
    }
  }, 120_000);

  it("loses nothing either when those who recover are killed, several times over", async () => {
    temporaryState();
    const folder = temporaryFolder();
    for (let kill = 0; kill < 6; kill++) {
      const soon = [0, kill, kill * 7];
      const outcome = await killTyping(program(), join(folder, String(kill)), 700, soon);
      expect(outcome.kept).toBeGreaterThan(0);
      expect(outcome.offered, JSON.stringify({ kill, outcome })).toBeGreaterThanOrEqual(outcome.kept);
    }
  }, 120_000);
});
