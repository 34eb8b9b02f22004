import { describe, expect, it } from "vitest";
import { idFault, runbookId, runbookPath } from "./runbook-path.ts";

it("leads from an id to its file and back", () => {
  expect(runbookPath("dns/split-dns")).toBe("runbooks/dns/split-dns.md");
  expect(runbookId("runbooks/dns/split-dns.md")).toBe("dns/split-dns");
});

describe("idFault", () => {
  it.each(["split-dns", "dns/split_dns.2", "A1"])("lets %s through", (id) => {
    expect(idFault(id)).toBeUndefined();
  });

  it.each(["", "../x", "/x", "a b", "x.md", "con", "dns/nul.x", "x.", "a//b", "é", "x".repeat(121)])(
    "refuses %j",
    (id) => {
      expect(idFault(id)).toBeTypeOf("string");
    },
  );
});
