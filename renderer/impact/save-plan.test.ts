import { describe, expect, it } from "vitest";
import { type HostClient, HostError } from "../connection/host-client.ts";
import { planIdOf, savePlan, utcMinute, windowFault } from "./save-plan.ts";

function givenHost(taken: readonly string[], code = "changed-elsewhere") {
  const written: string[] = [];
  const call = async (_name: string, { path, expected }: { path: string; expected: string | null }) => {
    expect(expected).toBeNull();
    if (taken.includes(path)) throw new HostError(code, `refused ${path}`);
    written.push(path);
    return { path, hash: "h", before: null };
  };
  return { host: { call, onEvent: () => () => undefined } as unknown as HostClient, written };
}

describe("savePlan", () => {
  it("takes the next free name where a plan of that minute is there already", async () => {
    const { host, written } = givenHost(["plans/x.md", "plans/x-2.md"]);
    expect(await savePlan(host, "plans/x.md", "text")).toBe("plans/x-3.md");
    expect(written).toEqual(["plans/x-3.md"]);
  });

  it("passes any other refusal on, and tries no other name", async () => {
    const { host, written } = givenHost(["plans/x.md"], "not-saved");
    await expect(savePlan(host, "plans/x.md", "text")).rejects.toThrow("refused plans/x.md");
    expect(written).toEqual([]);
  });

  it("gives up when every name is taken", async () => {
    const call = () => Promise.reject(new HostError("changed-elsewhere", "taken"));
    const host = { call, onEvent: () => () => undefined } as unknown as HostClient;
    await expect(savePlan(host, "plans/x.md", "text")).rejects.toThrow("taken");
  });

  it("knows a plan by its file", () => {
    expect(planIdOf("plans/2018-12-04T2003Z-remove-x.md")).toBe("2018-12-04T2003Z-remove-x");
  });
});

describe("the window of a plan", () => {
  it.each([
    ["2018-12-04 20:00", "2018-12-04T20:00Z"],
    ["2018-12-04T20:00Z", "2018-12-04T20:00Z"],
    [" 2018-12-04 20:00 utc ", "2018-12-04T20:00Z"],
    ["2018-12-04 25:00", undefined],
    ["2018-13-04 20:00", undefined],
    ["tomorrow", undefined],
    ["", undefined],
  ])("reads %j as %j", (typed, read) => {
    expect(utcMinute(typed)).toBe(read);
  });

  const fault = (from: string, until: string) =>
    windowFault({ from, until, start: utcMinute(from), end: utcMinute(until) });

  it("may be left out, or have one end", () => {
    expect(fault("", "")).toBeUndefined();
    expect(fault("2018-12-04 20:00", "")).toBeUndefined();
    expect(fault("2018-12-04 20:00", "2018-12-04 21:00")).toBeUndefined();
  });

  it("ends after it starts, and is written so that it can be read", () => {
    expect(fault("2018-12-04 20:00", "2018-12-04 20:00")).toBe("The window ends before it starts.");
    expect(fault("soon", "")).toBe("Write times in UTC, as in 2018-12-04 20:00.");
  });
});
