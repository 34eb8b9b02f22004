import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepLinkOf, parseDeepLink } from "./deep-link.ts";

describe("parseDeepLink", () => {
  it.each([
    ["runbooks://component/tools-checker-01", { type: "component", id: "tools-checker-01" }],
    ["runbooks://component/tools-checker-01/", { type: "component", id: "tools-checker-01" }],
    ["runbooks://component/208.80.155.247", { type: "component", id: "208.80.155.247" }],
    ["RUNBOOKS://component/tools-checker-01", { type: "component", id: "tools-checker-01" }],
    ["runbooks://runbook/split-dns", { type: "runbook", id: "split-dns" }],
    ["runbooks://runbook/nfs/tools-home_full", { type: "runbook", id: "nfs/tools-home_full" }],
    ["runbooks://runbook/Zur%C3%BCck%20zum%20Anfang", { type: "runbook", id: "Zurück zum Anfang" }],
  ])("reads %s", (text, link) => {
    expect(parseDeepLink(text)).toEqual(link);
  });

  it.each([
    "",
    "runbooks:",
    "runbooks://",
    "runbooks://component",
    "runbooks://component/",
    "runbooks://component/a/b",
    "runbooks://component/a%2Fb",
    "runbooks://component/-a",
    "runbooks://component/a b",
    "runbooks://component/a?theme=dark",
    "runbooks://component/a#x",
    "runbooks://user@component/a",
    "runbooks://component:1/a",
    "runbooks://component.evil.example/a",
    "runbooks://runbook/a%2F..%2Fb",
    "runbooks://runbook/.hidden",
    "runbooks://runbook/a//b",
    "runbooks://runbook/a%00b",
    "runbooks://runbook/a%0Ab",
    "runbooks://runbook/%E0%A4%A",
    "runbooks://runbook/<img src=x>",
    "runbooks://command/quit",
    "app://runbooks/index.html",
    "https://component/tools-checker-01",
    "javascript:runbooks://component/a",
    `runbooks://component/${"a".repeat(500)}`,
  ])("takes nothing from %s", (text) => {
    expect(parseDeepLink(text)).toEqual({ type: "unknown" });
  });

  it.each(["runbooks://runbook/../../etc/passwd", "runbooks://runbook/%2e%2e/%2e%2e/etc/passwd"])(
    "stays among the runbooks with %s",
    (text) => {
      expect(parseDeepLink(text)).toEqual({ type: "runbook", id: "etc/passwd" });
    },
  );

  it("never throws, and never lets through an id that could leave its folder or carry markup", () => {
    fc.assert(
      fc.property(fc.constantFrom("component", "runbook"), fc.string({ unit: "binary" }), (host, rest) => {
        const link = parseDeepLink(`runbooks://${host}/${rest}`);
        if (link.type !== "unknown") expect(link.id).not.toMatch(/[<>"'&\\?#%\p{Cc}]|\.\.\/|\/\.|^\//u);
      }),
    );
  });
});

describe("deepLinkOf", () => {
  it("finds the link among other arguments", () => {
    expect(deepLinkOf(["/opt/app", "--flag", "runbooks://runbook/split-dns", "--more"])).toEqual({
      type: "runbook",
      id: "split-dns",
    });
  });

  it("tells a link it cannot read from no link at all", () => {
    expect(deepLinkOf(["/opt/app", "runbooks://quit"])).toEqual({ type: "unknown" });
    expect(deepLinkOf(["/opt/app", "."])).toBeUndefined();
  });
});
