import { describe, expect, it } from "vitest";
import { openExternalLink } from "./external-links.ts";

function opened(address: string): string[] {
  const seen: string[] = [];
  const done = openExternalLink(address, async (url) => void seen.push(url));
  expect(done).toBe(seen.length === 1);
  return seen;
}

describe("openExternalLink", () => {
  it.each([
    "https://wikitech.wikimedia.org/wiki/Portal:Toolforge",
    "http://localhost:8080/",
    "HTTPS://phabricator.wikimedia.org/T1",
  ])("opens %s", (address) => {
    expect(opened(address)).toEqual([new URL(address).href]);
  });

  it.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "ms-settings:",
    "search-ms:query=x",
    "ssh://bastion.wmflabs.org",
    "smb://host/share",
    "\\\\host\\share",
    "//host/share",
    "app://runbooks/index.html",
    "runbooks://component/a",
    "mailto:a@example.org",
    "https://user:secret@example.org/",
    "https://wikitech.wikimedia.org@evil.example/",
    "https:",
    "",
  ])("refuses %s", (address) => {
    expect(opened(address)).toEqual([]);
  });
});
