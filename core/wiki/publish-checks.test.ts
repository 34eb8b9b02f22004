import { describe, expect, it } from "vitest";
import { type CheckedPage, publishChecks } from "./publish-checks.ts";

const plain: CheckedPage = {
  text: "x",
  theirs: undefined,
  hindrances: [],
  redirect: false,
  preview: undefined,
};
const levels = (page: Partial<CheckedPage>) => {
  const checks = publishChecks({ ...plain, ...page });
  return Object.fromEntries(checks.map(({ id, level }) => [id, level]));
};

describe("what to know before publishing", () => {
  it("is all in order for a new page", () => {
    expect(levels({})).toEqual({ editable: "ok", anchors: "ok", secrets: "ok" });
  });

  it("that the wiki will refuse comes first", () => {
    const [first] = publishChecks({ ...plain, redirect: true, hindrances: ["This page is protected."] });
    expect(first).toEqual({
      id: "editable",
      level: "stop",
      words: "The wiki will refuse: This page is protected.",
    });
  });

  it.each([
    ["{{anchor|K8s nodes|two}}", "{{Anchor|K8s_nodes}} {{anchor|two}}", "ok"],
    ["{{anchor|K8s_nodes}}", "x", "look"],
    ['<span id="a"></span>', "<span class=x id='a'>", "ok"],
    ["<span id=a></span>", "x", "look"],
  ])("anchors of %j in %j: %s", (theirs, text, level) =>
    expect(levels({ theirs, text }).anchors).toBe(level),
  );

  it("templates of the page that would be gone", () => {
    expect(levels({ theirs: "{{Draft}} {{irdoc|status=draft}}", text: "{{Draft}}" }).templates).toBe("look");
    expect(levels({ theirs: "{{Draft}}", text: "{{Draft}} {{#if:x}}" }).templates).toBeUndefined();
  });

  it.each([
    "-----BEGIN RSA PRIVATE KEY-----",
    "password: hunter2hunter2",
    "token = 9f8e7d6c5b4a39281706",
    "root:$6$abcdefgh$0123456789012345678901234567890:1:",
  ])("%s looks like a secret", (text) => expect(levels({ text }).secrets).toBe("look"));

  it.each([
    "password: <password>",
    "The token is kept in Hiera.",
    "secret: $SECRET_VALUE",
    "password: none",
    "api_key=xxxxxxxxxxxx",
  ])("%s does not", (text) => expect(levels({ text }).secrets).toBe("ok"));

  it("tells what the wiki makes of it", () => {
    const preview = { warnings: ["w"], missingLinks: ["L"], missingTemplates: ["Template:jinja"] };
    expect(levels({ preview })).toMatchObject({ warnings: "look", links: "look", templates: "look" });
  });
});
