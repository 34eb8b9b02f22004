import { expect, it } from "vitest";
import { provenance } from "../wikitext/provenance.ts";
import { withoutProvenance } from "./without-provenance.ts";

it("takes the comment of an export away, of any day and name, and nothing else", () => {
  for (const workspace of ["Toolforge", "a --> b", "x\ny", ""]) {
    for (const origin of [
      { workspace, date: "2026-11-23" },
      { workspace, date: "2018-12-04", revision: "0b4057f" },
    ]) {
      const text = `Text\n\n${provenance({ file: "runbooks/x.md" }, origin)}`;
      expect(withoutProvenance(text)).toBe("Text");
    }
  }
  for (const text of ["Text\n\n<!-- Exported by hand -->", "<!-- Exported on 2026 -->\nText", "Text"])
    expect(withoutProvenance(text)).toBe(text);
});
