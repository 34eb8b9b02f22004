import { describe, expect, it } from "vitest";
import { commandWords } from "./command-line.ts";

const started = (...args: string[]) => commandWords(["/opt/toolforge-runbooks", ...args], true);

describe("commandWords", () => {
  it.each([["search", "k8s-master"], ["doctor", "--json"], ["help"], ["--version"]])(
    "takes %s for a command",
    (...args) => {
      expect(started(...args)).toEqual(args);
    },
  );

  it.each([
    [],
    ["runbooks://component/search"],
    ["--workspace=search"],
    ["--no-sandbox", "search"],
    ["constructor"],
  ])("opens the window for %j", (...args) => {
    expect(started(...args)).toBeUndefined();
  });

  it("leaves a checkout to the host's own command line", () => {
    expect(commandWords(["/opt/electron", "search"], false)).toBeUndefined();
  });
});
