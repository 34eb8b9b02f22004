import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseRunbookFile } from "../load/runbook-file.ts";
import { parseMarkdown } from "../runbook/parse.ts";
import { printHtml, style } from "./print-html.ts";

const print = (body: string, title = "x") => printHtml({ title, facts: [] }, parseMarkdown(body));

it("allows its own style and nothing else", () => {
  const hash = createHash("sha256").update(style).digest("base64");
  expect(print("text")).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
});

it("shows HTML as text, keeps no link that runs and loads nothing", () => {
  const html = print(
    [
      "<script>alert(1)</script> <img src=x onerror=alert(1)>",
      "[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd)",
      "![pixel](https://example.org/p.png)",
      "[ok](https://example.org/) [d][bad] ![e][pic]",
      "[bad]: javascript:alert(1)\n[pic]: https://example.org/q.png",
    ].join("\n\n"),
  );
  expect(html).not.toMatch(/<script|<img|javascript:|data:|file:/);
  expect(html).toContain('<a href="https://example.org/">ok</a>');
});

it("holds no markup that the text brings in, whatever the text", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."<>&\"'`[]()!*_#-\n a", "script", "javascript:", "](", "<img onerror="),
  });
  fc.assert(
    fc.property(nasty, nasty, (body, title) => {
      const html = print(body, title);
      const tags = [...html.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name?.toLowerCase());
      expect(tags).not.toContain("script");
      expect(tags).not.toContain("img");
      expect(html).not.toMatch(/href="(?!https?:|mailto:|#)/i);
    }),
  );
});

it("says a title once and gives headings their anchors", () => {
  const html = print("# Split DNS\n\n## Verify it\n\ntext", "Split DNS");
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain('<h2 id="verify-it">Verify it</h2>');
});

it("prints every runbook of the workspace, code as it is", () => {
  const folder = new URL("../../runbooks/", import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
    const { runbook } = parseRunbookFile(`runbooks/${name}`, readFileSync(new URL(name, folder), "utf8"));
    const tree = parseMarkdown(runbook.body);
    const html = printHtml({ title: runbook.title, facts: [["Status", runbook.status]] }, tree);
    expect(html.match(/<pre>/g)?.length ?? 0).toBe(JSON.stringify(tree).match(/"type":"code"/g)?.length ?? 0);
  }
});
