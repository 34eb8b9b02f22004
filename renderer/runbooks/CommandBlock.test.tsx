// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commandsOf } from "../../core/runbook/commands.ts";
import { parseMarkdown } from "../../core/runbook/parse.ts";
import type { Component } from "../../core/schema/component.ts";
import { CommandBlock } from "./CommandBlock.tsx";

const written = vi.fn(async (_text: string) => {});
const host: Component = {
  ...{ id: "h", kind: "host", name: "tools-proxy-01", summary: "s", asOf: "2018", evidence: ["s:L1"] },
};
const none: ReadonlyMap<string, string> = new Map();

function show(markdown: string, props: { component?: Component; presumed?: boolean } = {}) {
  const [command] = commandsOf(parseMarkdown(markdown));
  if (!command) throw new Error("no command");
  render(<CommandBlock command={command} typed={none} {...props} />);
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  written.mockClear();
  Object.defineProperty(navigator, "clipboard", { value: { writeText: written }, configurable: true });
});
afterEach(cleanup);

describe("CommandBlock", () => {
  it("copies a command as it is filled, and says so", async () => {
    show("```sh\nssh <host>\n```", { component: host });
    press("Copy");
    expect(await screen.findByText("Copied.")).toBeTruthy();
    expect(written).toHaveBeenCalledExactlyOnceWith("ssh tools-proxy-01");
  });

  it("asks before it copies a dangerous one, and copies at the second press", async () => {
    show("```sh danger\nreboot\n```");
    expect(screen.getByText("Danger")).toBeTruthy();
    press("Copy");
    expect(screen.getByRole("status").textContent).toBe("Copy a command that changes things?");
    expect(written).not.toHaveBeenCalled();
    press("Copy it");
    expect(await screen.findByText("Copied.")).toBeTruthy();
    expect(written).toHaveBeenCalledExactlyOnceWith("reboot");
  });

  it("asks for every dangerous command, marked or not", () => {
    show("```sh\nsudo chattr -i /x\n```");
    press("Copy");
    expect(written).not.toHaveBeenCalled();
  });

  it.each([
    ["Cancel", () => press("Cancel")],
    ["Escape", () => fireEvent.keyDown(screen.getByRole("button", { name: "Copy it" }), { key: "Escape" })],
  ])("%s takes the question back", (_name, leave) => {
    show("```sh danger\nreboot\n```");
    press("Copy");
    leave();
    expect(screen.getByRole("status").textContent).toBe("");
    press("Copy");
    expect(written).not.toHaveBeenCalled();
  });

  it("says when a dangerous command is filled in for a component that nobody chose", () => {
    show("```sh danger\nssh <host> reboot\n```", { component: host, presumed: true });
    press("Copy");
    expect(screen.getByRole("status").textContent).toContain("filled in for tools-proxy-01");
  });

  it("says what is missing and what was left out", async () => {
    show("```sh\nls <path>\u200b\n```");
    expect(screen.getByText(/1 hidden character in this block/)).toBeTruthy();
    press("Copy");
    expect(
      await screen.findByText("Copied. Still to fill in: <path>. Hidden characters left out: 1."),
    ).toBeTruthy();
    expect(written).toHaveBeenCalledExactlyOnceWith("ls <path>");
  });

  it("says when the clipboard refuses", async () => {
    written.mockRejectedValueOnce(new Error("denied"));
    show("```sh\nls\n```");
    press("Copy");
    expect(await screen.findByText(/Not copied: the clipboard refused/)).toBeTruthy();
  });
});
