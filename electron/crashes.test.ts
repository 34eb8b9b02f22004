import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setUpCrashHandling } from "./crashes.ts";
import { answers, app, argumentsOf, calls, createWebContents } from "./stand-in/electron.ts";

const events = ["uncaughtException", "unhandledRejection"] as const;
const before = events.map((event) => process.listeners(event as "uncaughtException"));
const logged: [string, unknown][] = [];
let end: (error: unknown) => void;

/** What the program itself listens with, apart from the test runner's own. */
function own(event: (typeof events)[number]): ((error: unknown) => void)[] {
  const known = before[events.indexOf(event)] ?? [];
  return process
    .listeners(event as "uncaughtException")
    .filter((listener) => !known.includes(listener)) as [];
}

beforeEach(() => {
  calls.length = 0;
  logged.length = 0;
  app.removeAllListeners();
  end = setUpCrashHandling((event, details) => void logged.push([event, details]), "/logs/main.log");
});
afterEach(() => {
  for (const event of events) for (const listener of own(event)) process.off(event, listener);
  answers.messageBox = 0;
});

describe("crash reports", () => {
  it("stay on this computer", () => {
    expect(argumentsOf("crashReporter.start")).toEqual([[{ uploadToServer: false }]]);
  });
});

describe("a failure nobody expected", () => {
  it("is written down and told, then ends the program", () => {
    const error = new Error("disk on fire");
    for (const listener of own("uncaughtException")) listener(error);
    expect(logged).toEqual([["ended by a failure", error]]);
    expect(argumentsOf("dialog.showErrorBox")[0]?.[1]).toBe("disk on fire\n\nDetails are in /logs/main.log");
    expect(argumentsOf("app.exit")).toEqual([[1]]);
  });

  it("ends the program as well when the start itself fails", () => {
    end("no workspace");
    expect(argumentsOf("dialog.showErrorBox")[0]?.[1]).toContain("no workspace");
    expect(argumentsOf("app.exit")).toEqual([[1]]);
  });

  it("of a promise is written down only", () => {
    for (const listener of own("unhandledRejection")) listener("late");
    expect(logged).toEqual([["unhandled rejection", "late"]]);
    expect(argumentsOf("app.exit")).toEqual([]);
  });
});

describe("a page that stopped working", () => {
  async function gone(reason: string) {
    app.emit("render-process-gone", {}, createWebContents(), { reason, exitCode: 1 });
    await new Promise((resolve) => setImmediate(resolve));
  }

  it("is reloaded when the user wants that", async () => {
    await gone("crashed");
    expect(logged).toEqual([["page gone", { reason: "crashed", exitCode: 1 }]]);
    expect(argumentsOf("webContents.reload")).toHaveLength(1);
    expect(argumentsOf("app.quit")).toHaveLength(0);
  });

  it("ends the program when the user wants that", async () => {
    answers.messageBox = 1;
    await gone("oom");
    expect(argumentsOf("webContents.reload")).toHaveLength(0);
    expect(argumentsOf("app.quit")).toHaveLength(1);
  });

  it("is nothing to ask about when it ended of itself", async () => {
    await gone("clean-exit");
    expect(argumentsOf("dialog.showMessageBox")).toHaveLength(0);
  });

  it("is written down when it was another process", () => {
    app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed" });
    expect(logged).toEqual([["child process gone", { type: "GPU", reason: "crashed" }]]);
  });
});
