// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createModel } from "../../core/model.ts";
import type { Workspace } from "../../core/schema/workspace.ts";
import { MarkdownView } from "./MarkdownView.tsx";
import { ReaderContext } from "./reader-context.ts";
import { runbookDocument } from "./runbook-document.ts";

/** RELIABILITY §3, "Markdown → script": each of these would do something if anything of it were taken for HTML. */
const hostile: Readonly<Record<string, string>> = {
  script: "<script>globalThis.pwned = 1</script>",
  "script in a line": "text <script>globalThis.pwned = 1</script> text",
  "unclosed script": "<script",
  "error handler": '<img src=x onerror="globalThis.pwned = 1">',
  "handler in a line": 'a <b onmouseover="globalThis.pwned = 1">b</b> c',
  "javascript link": "[x](javascript:alert(1))",
  "javascript link, mixed case": "[x](JaVaScRiPt:alert(1))",
  "javascript link with a tab": "[x](java&#9;script:alert(1))",
  "javascript link with a break": "[x](java&#10;script:alert(1))",
  "javascript link with NUL": "[x](java&#0;script:alert(1))",
  "javascript link in entities": "[x](&#106;&#97;vascript&colon;alert(1))",
  "javascript link after a control character": "[x](&#1;javascript:alert(1))",
  "javascript link, percent-encoded": "[x](%6a%61vascript:alert(1))",
  "data link": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "vbscript link": "[x](vbscript:msgbox(1))",
  "blob link": "[x](blob:https://example.org/1)",
  "file link": "[x](file:///etc/passwd)",
  "UNC link": "[x](\\\\\\\\server\\\\share)",
  "link without scheme": "[x](//evil.example/x)",
  "view-source link": "[x](view-source:https://example.org)",
  "svg with a handler": "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>",
  "mutation through math":
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "mutation through a form":
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  base: '<base href="https://evil.example/">',
  "meta refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  "iframe srcdoc": '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  "object and embed": '<object data="x.swf"></object><embed src="x.swf">',
  "form clobbering": '<form id="body"><input name="attributes"></form>',
  "style block":
    "<style>body { background: url(https://evil.example/x) } @import 'https://evil.example/y';</style>",
  "style attribute": '<p style="background: url(https://evil.example/x)">x</p>',
  "link title with quotes": "[x](https://example.org '\" onmouseover=\"alert(1)')",
  "javascript autolink": "<javascript:alert(1)>",
  "data autolink": "<data:text/html,x>",
  "reference to a bad scheme": "[x][bad]\n\n[bad]: javascript:alert(1)",
  "reference with a constructor's name":
    "[x][__proto__] [y][constructor]\n\n[__proto__]: javascript:alert(1)\n[constructor]: data:,x",
  "tracking pixel": "![](https://evil.example/pixel.png)",
  "image with a script address": "![x](javascript:alert(1))",
  "image by reference": "![x][pixel]\n\n[pixel]: https://evil.example/pixel.png",
  "linked image": "[![x](https://evil.example/x.png)](javascript:alert(1))",
  "headings that clobber": "# `__proto__`\n\n# constructor\n\n# body\n\n# `__proto__`\n\n# root",
  "footnotes that clobber":
    "a[^__proto__] b[^constructor] c[^body]\n\n[^__proto__]: one\n\n[^constructor]: two\n\n[^body]: three",
  mermaid: '```mermaid\ngraph TD; A["<img src=x onerror=alert(1)>"] --> B\n```',
  katex: "```katex\n\\href{javascript:alert(1)}{x}\n```",
  "html language": "```html\n<script>alert(1)</script>\n```",
  "language that is markup": '```"><script>alert(1)</script>\nx\n```',
  "attribute breaking code": '`"><img src=x onerror=alert(1)>`',
  comment: "<!-- --><script>alert(1)</script> -->",
  "cdata and processing": "<![CDATA[<script>alert(1)</script>]]> <?php echo 1 ?>",
  "html in a table": "| a | b |\n|---|---|\n| <script>alert(1)</script> | <img src=x onerror=alert(1)> |",
  "html in a list": "* <iframe src=javascript:alert(1)></iframe>\n  1. <svg/onload=alert(1)>",
  "html in a heading": "## <a href=javascript:alert(1)>x</a>",
  "hostile component name": 'see tools-x-01"><script>alert(1)</script>',
  "details and template":
    "<details open ontoggle=alert(1)><template><script>alert(1)</script></template></details>",
  "deep nesting": `${"> ".repeat(400)}deep`,
  "deep lists": Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}* x`).join("\n"),
};

/** Elements the drawings may make. Whatever is not named here has come from somewhere else. */
const allowed = new Set(
  (
    "div p h2 h3 h4 h5 h6 blockquote ul ol li pre code em strong del br hr table thead tbody tr th td a span sup " +
    "button input section figure svg path"
  ).split(" "),
);

const allowedAttributes =
  /^(class|id|href|title|target|rel|role|type|tabindex|start|value|scope|disabled|readonly|checked|style|aria-[a-z]+|width|height|viewbox|focusable|d|data-anchor)$/i;

function drawn(body: string): HTMLElement {
  const workspace: Workspace = {
    manifest: { title: "t" },
    components: [
      {
        id: "x",
        kind: "host",
        name: 'tools-x-01"><script>alert(1)</script>',
        aliases: ["tools-x-01"],
        summary: '"><img src=x onerror=alert(1)>',
        asOf: "2018-12",
        evidence: ["s:L1"],
      },
    ],
    relations: [],
    sources: [],
    waivers: [],
    changes: [],
    views: [],
    plans: [],
    runbooks: [
      {
        ...{
          id: "r",
          file: "runbooks/r.md",
          title: "r",
          components: ["x"],
          alerts: [],
          tags: [],
          status: "draft",
        },
        ...{ body, bodyLine: 1 },
      },
    ],
    places: {},
  };
  const document = runbookDocument(createModel(workspace, [], "2018-12-04"), "r");
  if (!document) throw new Error("no document");
  const place = {
    document: structuredClone(document),
    isRunbook: (id: string) => id === "r",
    goToSection: vi.fn(),
  };
  return render(
    <ReaderContext value={place}>
      <MarkdownView tree={place.document.tree} />
    </ReaderContext>,
  ).container;
}

afterEach(cleanup);

describe("hostile Markdown", () => {
  it.each(Object.entries(hostile))("%s becomes inert", (_name, body) => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const root = drawn(body);
    for (const element of root.querySelectorAll("*")) {
      expect(allowed, element.outerHTML).toContain(element.localName);
      for (const { name, value } of element.attributes) {
        expect(name).toMatch(allowedAttributes);
        if (name === "href") expect(value).toMatch(/^(https?:\/\/|#\/)/);
        if (name === "data-anchor") expect(value).toMatch(/^[\p{L}\p{N}]+$/u);
        if (name === "id") expect(value).toMatch(/^(rb-|rbnote-)/);
        if (name === "style") expect(value).toMatch(/^text-align: (start|left|center|right);?$/);
        if (name === "type") expect(value).toMatch(/^(button|checkbox)$/);
      }
    }
    expect(globalThis).not.toHaveProperty("pwned");
    expect(fetched).not.toHaveBeenCalled();
  });

  it("still shows what stood there", () => {
    expect(drawn(hostile.script ?? "").textContent).toContain("<script>globalThis.pwned = 1</script>");
    cleanup();
    expect(drawn(hostile["javascript link"] ?? "").textContent).toBe("x (javascript:alert(1))");
    cleanup();
    expect(drawn(hostile["tracking pixel"] ?? "").textContent).toContain("https://evil.example/pixel.png");
    cleanup();
    expect(drawn(hostile["deep nesting"] ?? "").textContent).toContain("deep");
  });

  it("gives headings and notes ids of their own that never collide", () => {
    const root = drawn(`${hostile["headings that clobber"]}\n\n${hostile["footnotes that clobber"]}`);
    const ids = Array.from(root.querySelectorAll("[id]"), (element) => element.id);
    expect(ids).toContain("rb-__proto__");
    expect(ids).toContain("rb-constructor");
    expect(new Set(ids).size).toBe(ids.length);
    expect(root.querySelectorAll("section li")).toHaveLength(3);
  });

  it("lets the web's own addresses through, in a window without an opener", () => {
    const link = drawn("[x](https://example.org/a?b=1)").querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://example.org/a?b=1");
    expect(link?.target).toBe("_blank");
    expect(link?.rel).toBe("noopener noreferrer");
  });
});
