import { afterEach, describe, expect, it } from "vitest";
import { pickFolder } from "./folder-dialog.ts";
import { answers, argumentsOf } from "./stand-in/electron.ts";

afterEach(() => {
  answers.folders = ["/chosen"];
});

describe("pickFolder", () => {
  it("asks for one folder, not for files", async () => {
    expect(await pickFolder()).toBe("/chosen");
    expect(argumentsOf("dialog.showOpenDialog").at(-1)?.at(-1)).toMatchObject({
      properties: ["openDirectory"],
    });
  });

  it("gives nothing when the user gives up", async () => {
    answers.folders = [];
    expect(await pickFolder()).toBeUndefined();
  });
});
