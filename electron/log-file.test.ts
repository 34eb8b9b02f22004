import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "./log-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const noon = () => new Date("2018-12-04T12:00:00Z");

describe("createLog", () => {
  it("appends one line for each event and makes its folder", () => {
    const file = join(folder, "logs", "main.log");
    const log = createLog(file, noon);
    log("started");
    log("renderer gone", { reason: "crashed" });
    expect(readFileSync(file, "utf8")).toBe(
      '2018-12-04T12:00:00.000Z started\n2018-12-04T12:00:00.000Z renderer gone {"reason":"crashed"}\n',
    );
  });

  it("keeps an error's stack on one line", () => {
    const file = join(folder, "main.log");
    createLog(file, noon)("failed", new Error("first\nsecond"));
    expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(1);
    expect(readFileSync(file, "utf8")).toContain("first | second");
  });

  it("moves a full file aside, once", () => {
    const file = join(folder, "main.log");
    writeFileSync(file, "x".repeat(256_001));
    writeFileSync(`${file}.1`, "older");
    createLog(file, noon)("started");
    expect(readFileSync(file, "utf8")).toBe("2018-12-04T12:00:00.000Z started\n");
    expect(statSync(`${file}.1`).size).toBe(256_001);
  });

  it("is readable by its user only", () => {
    const file = join(folder, "main.log");
    createLog(file, noon)("started");
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("does not fail when it cannot be written", () => {
    const file = join(folder, "taken");
    writeFileSync(file, "");
    expect(() => createLog(join(file, "main.log"), noon)("started")).not.toThrow();
    const round: { self?: unknown } = {};
    round.self = round;
    expect(() => createLog(join(folder, "main.log"), noon)("round", round)).not.toThrow();
  });
});
