import { describe, expect, it } from "vitest";
import { isAppUrl, pageUrl } from "./app-url.ts";

describe("isAppUrl", () => {
  it.each([
    pageUrl,
    "app://runbooks",
    "app://runbooks/",
    "app://runbooks/index.html#/graph/tools-checker-01",
  ])("accepts %s", (url) => {
    expect(isAppUrl(url)).toBe(true);
  });

  it.each([
    "app://runbooks.evil.example/",
    "app://evil.example/runbooks/index.html",
    "app://runbooks@evil.example/",
    "app://user@runbooks/",
    "app://:secret@runbooks/",
    "app://runbooks:8080/",
    "app://runbooks%2eevil.example/",
    "app://runbooks\\@evil.example/",
    "app:///runbooks/index.html",
    "app:runbooks/index.html",
    "app-evil://runbooks/",
    "apps://runbooks/",
    "http://runbooks/",
    "https://app.runbooks/",
    "file:///runbooks/index.html",
    "blob:app://runbooks/2d1c",
    "data:text/html,app://runbooks/",
    "javascript:app://runbooks/",
    "about:blank",
    "null",
    "",
  ])("refuses %s", (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});
