import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Verdicts that no graph can give (DESIGN §1), and the words UX §9 bans with them. */
const bannedWords = /\b(safe|safely|unused|all good|human error)\b|\bfine\b(?!-)/i;

/** Names of git's own settings, which a user has to type as they are. */
const gitSettings = /\bsafe\.(directory|bareRepository)\b/g;

function isBanned(text: string): boolean {
  return bannedWords.test(text.replace(gitSettings, ""));
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path) && !/\.(test|bench)\.tsx?$|^test\//.test(path))
    .map((path) => `${folder}/${path}`);
}

/** Every string, template part and JSX text of a program: whatever a user reads is one of these. */
function stringsOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child);
    else if (node !== null && typeof node === "object") {
      const { type, value } = node as { readonly type?: string; readonly value?: unknown };
      if ((type === "Literal" || type === "JSXText") && typeof value === "string") found.push(value);
      if (type === "TemplateElement") found.push((value as { readonly cooked: string }).cooked);
      for (const child of Object.values(node)) visit(child);
    }
  };
  visit(parseAst(readFileSync(`${root}${path}`, "utf8"), { lang: path.endsWith("x") ? "tsx" : "ts" }));
  return found;
}

const programs = ["core", "host", "electron", "renderer"].flatMap((folder) => filesIn(folder, /\.tsx?$/));
const texts = [...filesIn("graph-data", /\.yaml$/), ...filesIn("runbooks", /\.md$/)];

describe("the words a user reads", () => {
  test("are read from every program and every text of the built-in workspace", () => {
    expect(programs.length).toBeGreaterThan(300);
    expect(texts.length).toBeGreaterThan(50);
    expect(stringsOf("renderer/home/HomeScreen.tsx").join(" ")).toContain("What do you need to know?");
  });

  test.each([
    ["This name is unused.", true],
    ["It is safe to remove", true],
    ["All good", true],
    ["fine-grained", false],
    ["unsafe-inline", false],
    ["git config --global --add safe.directory /srv", false],
    ["safe.directory makes it safe", true],
    ["No known use in 21 of 32 sources", false],
  ])("%s", (text, caught) => {
    expect(isBanned(text)).toBe(caught);
  });

  test("never call anything safe or unused in a program", () => {
    const slips = programs.flatMap((path) =>
      stringsOf(path)
        .filter((text) => isBanned(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(slips).toEqual([]);
  });

  test("never call anything safe or unused in the workspace", () => {
    const slips = texts.flatMap((path) =>
      readFileSync(`${root}${path}`, "utf8")
        .split("\n")
        .flatMap((line, index) => (isBanned(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(slips).toEqual([]);
  });
});
