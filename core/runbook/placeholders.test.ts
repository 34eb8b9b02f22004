import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentOf, fileOf } from "../audit/small-workspace.ts";
import { fillPlaceholders, placeholdersIn } from "./placeholders.ts";

describe("fillPlaceholders", () => {
  test("fills from the facts of the component and says what is missing", () => {
    const file = fileOf("cf", { path: "/etc/x.conf", host: "tools-proxy-01", owner: "tools.abc" });
    const filled = fillPlaceholders("ssh <host> sudo -u <account> cat <path> # <id> <port> <port>", file);
    expect(filled.text).toBe("ssh tools-proxy-01 sudo -u tools.abc cat /etc/x.conf # cf <port> <port>");
    expect(filled.filled).toEqual({
      host: "tools-proxy-01",
      account: "tools.abc",
      path: "/etc/x.conf",
      id: "cf",
    });
    expect(filled.missing).toEqual(["port"]);
  });

  test("knows address, name, url, owner and alert", () => {
    const host = componentOf("h", "host", { name: "h-01.example", aliases: ["10.0.0.1"], owner: "wmcs" });
    expect(fillPlaceholders("<host> <address> <name> <owner>", host).text).toBe(
      "h-01.example 10.0.0.1 h-01.example wmcs",
    );
    const check = componentOf("c", "check", {
      check: { system: "icinga", alert: "disk full", url: "http://x.example/y", host: "checker.example" },
    });
    expect(fillPlaceholders("curl <url>; echo '<alert>' <host>", check).text).toBe(
      "curl http://x.example/y; echo 'disk full' checker.example",
    );
  });

  test("never guesses: several addresses, words instead of a host, a pattern instead of a path", () => {
    const two = componentOf("h", "host", { aliases: ["10.0.0.1", "10.0.0.2"] });
    expect(fillPlaceholders("<address>", two).missing).toEqual(["address"]);
    const vague = fileOf("f", {
      host: "grid nodes, cron host",
      path: "/data/project/<tool>/x",
      owner: "the tool account",
    });
    expect(fillPlaceholders("<host> <path> <account>", vague).missing).toEqual(["host", "path", "account"]);
    expect(fillPlaceholders("<constructor> <toString>", two).missing).toEqual(["constructor", "toString"]);
  });

  test("leaves out a value that a shell would read as more than one word, unless quotes hold it", () => {
    const evil = componentOf("c", "account", { name: "x; rm -rf /" });
    expect(fillPlaceholders("echo <name>", evil)).toMatchObject({ text: "echo <name>", missing: ["name"] });
    expect(fillPlaceholders("echo '<name>'", evil).text).toBe("echo 'x; rm -rf /'");
    const quote = componentOf("c", "account", { name: "x' y" });
    expect(fillPlaceholders("echo '<name>'", quote).missing).toEqual(["name"]);
    expect(
      fillPlaceholders('echo "<name>"', componentOf("c", "account", { name: "$(reboot)" })).missing,
    ).toEqual(["name"]);
    expect(fillPlaceholders("cmd <name>", componentOf("c", "account", { name: "--force" })).missing).toEqual([
      "name",
    ]);
  });

  test("every placeholder ends up filled or missing, and the rest of the text stays", () => {
    const piece = fc.constantFrom("<host>", "<path>", "<other one>", " ", "a", "'", "\n", "<<EOF", "< x >");
    const component = fileOf("cf", { host: "h-1" });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const command = pieces.join("");
        const { text, filled, missing } = fillPlaceholders(command, component);
        expect(new Set([...Object.keys(filled), ...missing])).toEqual(new Set(placeholdersIn(command)));
        expect(
          Object.keys(filled).reduce((all, name) => all.replaceAll(`<${name}>`, filled[name] ?? ""), command),
        ).toBe(text);
      }),
    );
  });
});
