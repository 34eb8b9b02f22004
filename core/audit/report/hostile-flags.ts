import fc from "fast-check";
import type { Workspace } from "../../schema/workspace.ts";
import { type Flag, ruleIds, severities } from "../flag.ts";
import { auditInputOf, componentOf } from "../small-workspace.ts";

/** For tests: texts that are markup, formulas or commands somewhere. */
export const hostileTexts = [
  "a | b || c !! d",
  "{{Nope|x}} [[x]] {|\n|-\n|}",
  "~~~~ __NOTOC__ ''x'' -{zh}-",
  "<script>alert(1)</script> &amp; <nowiki>",
  '=HYPERLINK("http://x","y"),z\r\n"',
  "+1\t-1 @SUM(A1) ＝1",
  "https://x.example/?a=b|c do ; grep ! x RFC 822",
  "esc \u001b[31m nul \u0000 bell \u0007 c1 \u009b",
  "\u202eevil\u202c \ud800 half \uffff",
  "**bold** //it// `code` @admin #project {F1} %%%x%%%",
  "]]> --> ]](1) [a](2) {0}",
  "",
  "مرحبا 漢字 🙂",
];

/** For tests: a flag with those texts wherever a text may stand. */
export function arbitraryFlag(): fc.Arbitrary<Flag> {
  const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 30 }));
  return fc.record(
    {
      rule: fc.constantFrom(...ruleIds),
      severity: fc.constantFrom(...severities),
      component: fc.constantFrom("a", "b", "__proto__", "nobody"),
      message: text,
      remedy: text,
      evidence: fc.array(fc.oneof(text, fc.constantFrom("runbooks/r.md:7", "src:L1")), { maxLength: 3 }),
      dependents: fc.nat({ max: 99 }),
      detail: fc.constantFrom("x", "y"),
      waived: fc.record({ reason: text, expires: fc.constant("2018-12-31") }),
    },
    {
      requiredKeys: ["rule", "severity", "component", "message", "remedy", "evidence", "dependents"],
    },
  );
}

/** For tests: components `a` with a place, and `b` with a hostile name and none. */
export const hostileWorkspace: Workspace = auditInputOf({
  components: [componentOf("a", "host"), componentOf("b", "host", { name: hostileTexts.join(" ") })],
  places: { a: { file: "graph-data/a b#.yaml", line: 12 } },
}).workspace;
