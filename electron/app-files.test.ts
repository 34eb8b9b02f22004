import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveAppFile } from "./app-files.ts";

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "page-"));
  root = join(folder, "renderer");
  mkdirSync(join(root, "assets"), { recursive: true });
  mkdirSync(join(folder, "renderer-old"));
  writeFileSync(join(root, "index.html"), "<!doctype html>");
  writeFileSync(join(root, "assets", "main.js"), "export {};");
  writeFileSync(join(root, "assets", "notes.exe"), "MZ");
  writeFileSync(join(folder, "outside.html"), "secret");
  writeFileSync(join(folder, "renderer-old", "index.html"), "secret");
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = "GET") => serveAppFile(root, { url, method });

describe("serveAppFile", () => {
  it.each([
    ["app://runbooks/index.html", "text/html; charset=utf-8"],
    ["app://runbooks/", "text/html; charset=utf-8"],
    ["app://runbooks", "text/html; charset=utf-8"],
    ["app://runbooks/assets/main.js", "text/javascript; charset=utf-8"],
    ["app://runbooks/assets/main.js?v=1#x", "text/javascript; charset=utf-8"],
  ])("serves %s as %s", async (url, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it("puts the policy on files and on refusals", async () => {
    for (const response of [await get("app://runbooks/index.html"), await get("app://runbooks/none.html")]) {
      expect(response.headers.get("content-security-policy")).toMatch(
        /default-src 'none'; script-src 'self'; /,
      );
      expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:/);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it.each([
    "app://runbooks/../outside.html",
    "app://runbooks/%2e%2e/outside.html",
    "app://runbooks/..%2foutside.html",
    "app://runbooks/assets/..%2f..%2foutside.html",
    "app://runbooks/..%5coutside.html",
    "app://runbooks/..%2frenderer-old/index.html",
    "app://runbooks//index.html/../../outside.html",
    "app://runbooks/%2Fetc%2Fhosts.html",
    "app://runbooks/index.html%00.js",
    "app://runbooks/%E0%A4%A",
    "app://runbooks/assets",
    "app://runbooks/assets/notes.exe",
    "app://runbooks/missing.html",
    "app://elsewhere/index.html",
    "app://runbooks@elsewhere/index.html",
    "https://runbooks/index.html",
  ])("finds nothing at %s", async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])("refuses %s", async (method) => {
    expect((await get("app://runbooks/index.html", method)).status).toBe(405);
  });
});
