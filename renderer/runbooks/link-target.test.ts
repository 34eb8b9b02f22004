import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTarget } from "./link-target.ts";

const runbooks = new Set(["split-dns", "k8s/master", "k8s/workers"]);
const target = (url: string, from = "k8s/workers") => linkTarget(url, from, (id) => runbooks.has(id));

describe("linkTarget", () => {
  it.each([
    ["https://wikitech.wikimedia.org/wiki/X", "https://wikitech.wikimedia.org/wiki/X"],
    ["HTTP://example.org", "http://example.org/"],
    ["https://example.org/<x>", "https://example.org/%3Cx%3E"],
  ])("%s is external", (url, href) => {
    expect(target(url)).toEqual({ kind: "external", href });
  });

  it("leads to headings, components and runbooks", () => {
    expect(target("#nodes%20ready")).toEqual({ kind: "anchor", anchor: "nodes ready" });
    expect(target("component:tools-proxy-01")).toEqual({ kind: "component", id: "tools-proxy-01" });
    expect(target("component://tools-proxy-01")).toEqual({ kind: "component", id: "tools-proxy-01" });
    expect(target("master.md")).toEqual({ kind: "runbook", id: "k8s/master" });
    expect(target("./master.md#verify")).toEqual({ kind: "runbook", id: "k8s/master", anchor: "verify" });
    expect(target("../split-dns.md")).toEqual({ kind: "runbook", id: "split-dns" });
    expect(target("split-dns.md", "x")).toEqual({ kind: "runbook", id: "split-dns" });
  });

  it.each([
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "mailto:a@example.org",
    "//evil.example/x",
    "\\\\server\\share",
    "C:\\x.md",
    "/split-dns.md",
    "nobody-wrote-this.md",
    "../../split-dns.md",
    "../../elsewhere/split-dns.md",
    "%2e%2e/%2e%2e/split-dns.md",
    "https:evil.md",
    "http://",
    "",
  ])("%j is inert", (url) => {
    expect(target(url).kind).toBe("inert");
  });

  it("never gives out another scheme than the web's, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `javascript:${text}`),
        ),
        (url) => {
          const found = target(url);
          if (found.kind === "external") expect(new URL(found.href).protocol).toMatch(/^https?:$/);
          if (found.kind === "runbook") expect(runbooks).toContain(found.id);
        },
      ),
    );
  });
});
