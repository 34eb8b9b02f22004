import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCharacters } from "../../core/runbook/hidden-characters.ts";
import { placeholdersIn } from "../../core/runbook/placeholders.ts";
import type { Component } from "../../core/schema/component.ts";
import { commandCopy, commandPieces } from "./command-pieces.ts";

const host: Component = {
  ...{
    id: "tools-proxy-01",
    kind: "host",
    name: "tools-proxy-01.tools.eqiad.wmflabs",
    summary: "s",
    asOf: "2018",
  },
  evidence: ["s:L1"],
};
const command = (text: string, runnable = true) => ({ text, runnable, placeholders: placeholdersIn(text) });
const typed = (values: Record<string, string>) => new Map(Object.entries(values));
const copied = (text: string, values: Record<string, string> = {}, component: Component | undefined = host) =>
  commandCopy(commandPieces(command(text), component, typed(values)));

describe("commandPieces", () => {
  it("fills from the component, what was typed first, and marks what is missing", () => {
    expect(commandPieces(command("ssh <host> cat <path>"), host, typed({ path: " /etc/x " }))).toEqual([
      { kind: "text", text: "ssh " },
      { kind: "filled", text: host.name, name: "host", from: "fact" },
      { kind: "text", text: " cat " },
      { kind: "filled", text: "/etc/x", name: "path", from: "typed" },
    ]);
    expect(copied("ssh <host>", { host: "b" }).text).toBe("ssh b");
    expect(copied("ssh <host>", { host: "  " }).text).toBe(`ssh ${host.name}`);
    expect(copied("ssh <host> <what now>", {}).missing).toEqual(["what now"]);
  });

  it("leaves a placeholder without a component as it stands", () => {
    expect(commandCopy(commandPieces(command("ssh <host>"), undefined, typed({})))).toMatchObject({
      text: "ssh <host>",
      missing: ["host"],
      fromFacts: false,
    });
  });

  it("takes nothing for a placeholder in what is not meant to be run", () => {
    expect(commandPieces(command("<script>", false), host, typed({ script: "x" }))).toEqual([
      { kind: "text", text: "<script>" },
    ]);
  });

  it("does not fill in what a value brings along", () => {
    expect(copied("echo <name>", { name: "<host>" }).text).toBe("echo <host>");
  });

  it("shows hidden characters and leaves them out of the copy", () => {
    const text = "rm\u00a0-r <host>\u200b\u202e x\u2028reboot";
    const pieces = commandPieces(command(text), host, typed({}));
    expect(pieces.flatMap((piece) => (piece.kind === "hidden" ? [piece.code] : []))).toEqual([
      "U+00A0",
      "U+200B",
      "U+202E",
      "U+2028",
    ]);
    expect(commandCopy(pieces)).toMatchObject({ text: `rm -r ${host.name} x reboot`, mended: 4 });
  });

  it("leaves out hidden characters that were typed or pasted into a field", () => {
    expect(copied("ssh <host>", { host: "a\u200bb" })).toMatchObject({ text: "ssh ab", mended: 1 });
  });

  it("keeps every visible character, and no hidden one, of any text", () => {
    const letters = fc.array(
      fc.constantFrom("a", " ", "\n", "\u200b", "\u{e0041}", "\r", "é", "<", ">", "host"),
    );
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join("");
        const pieces = commandPieces(command(text), undefined, typed({}));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        const copy = commandCopy(pieces);
        expect(hiddenCharacters(copy.text)).toEqual([]);
        expect(copy.mended).toBe(hiddenCharacters(text).length);
      }),
    );
  });
});
