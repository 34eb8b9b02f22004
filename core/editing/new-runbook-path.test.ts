import fc from "fast-check";
import { expect, test } from "vitest";
import { newRunbookPath } from "./new-runbook-path.ts";

test.each([
  ["toolschecker: All k8s worker nodes are healthy", "toolschecker-all-k8s-worker-nodes-are-healthy"],
  ["Résumé / Ärger (2)", "resume-arger-2"],
  ["/etc/clustershell/tools.yaml", "etc-clustershell-tools-yaml"],
  ["東京", "runbook"],
  ["", "runbook"],
  ["../../x", "x"],
  ["CON", "con-runbook"],
  ["Readme", "readme-runbook"],
  ["a ".repeat(80), "a-".repeat(30).slice(0, -1)],
])("%s", (title, name) => {
  expect(newRunbookPath(title, [])).toBe(`runbooks/${name}.md`);
});

test("a name that is taken, in any case, gets the next number", () => {
  const existing = ["runbooks/Split-DNS.md", "runbooks/split-dns-2.md"];
  expect(newRunbookPath("Split DNS", existing)).toBe("runbooks/split-dns-3.md");
});

test("any title gives a new path that every disk can hold", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 8 }), (titles) => {
      const paths: string[] = [];
      for (const title of titles) paths.push(newRunbookPath(title, paths));
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^runbooks\/[a-z0-9][a-z0-9-]{0,70}\.md$/);
    }),
  );
});
