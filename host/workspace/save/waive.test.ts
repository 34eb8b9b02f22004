import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";
import { contentHash } from "./on-disk.ts";
import { saveFile } from "./save-file.ts";
import { waive } from "./waive.ts";

const file = "graph-data/waivers.yaml";
const input = {
  flags: [{ component: "front", rule: "undocumented" as const }],
  reason: "Being written.",
  since: "2018-12-04",
  expires: "2019-01-04",
};

function workspace(waivers?: string | Uint8Array) {
  const folder = smallWorkspace();
  if (waivers !== undefined) writeFileSync(join(folder, file), waivers);
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const read = () => readFileSync(join(folder, file));
  return { session, read, listed: () => (parse(read().toString()) as { waivers: object[] }).waivers };
}

it("makes the file where there is none, and the model knows of it at once", async () => {
  const { session, read } = workspace();
  const saved = await waive(session, input);
  expect(saved).toEqual({ path: file, hash: contentHash(read()), before: null });
  expect(session.model().workspace.waivers).toMatchObject([{ component: "front", reason: "Being written." }]);
  expect(session.model().problems).toEqual([]);
});

it("keeps comments, line ends and the byte-order mark, and can be undone", async () => {
  const text = "\ufeff# Ours.\r\nwaivers: []\r\n";
  const { session, read } = workspace(text);
  const saved = await waive(session, input);
  expect(saved.before).toBe(text);
  expect(read().toString()).toMatch(/^\ufeff# Ours\.\r\nwaivers:\r\n {2}- component: front\r\n/);
  expect(read().toString()).not.toMatch(/[^\r]\n/);
  await saveFile(session, { path: file, text, expected: saved.hash });
  expect(read().toString()).toBe(text);
});

it("loses none of several waivers asked for at once", async () => {
  const { session, listed } = workspace("waivers: []\n");
  const components = ["front", "back", "a", "b", "c"];
  await Promise.all(
    components.map((component) => waive(session, { ...input, flags: [{ component, rule: "orphan" }] })),
  );
  expect(listed()).toMatchObject(components.map((component) => ({ component })));
});

it.each([
  ["broken YAML", "waivers:\n  - {a\n", "graph-data/waivers.yaml:3:1"],
  ["bytes that are no text", Uint8Array.from([0x23, 0xff, 10]), "graph-data/waivers.yaml:1:2"],
])("leaves a file with %s alone and says where the fault is", async (_, content, place) => {
  const { session, read } = workspace(content);
  await expect(waive(session, input)).rejects.toMatchObject({
    code: "not-saved",
    message: expect.stringContaining(place),
  });
  expect(read()).toEqual(Buffer.from(content));
});

it("refuses a waiver that lasts too long, and writes nothing", async () => {
  const { session, read } = workspace("waivers: []\n");
  await expect(waive(session, { ...input, expires: "2019-12-04" })).rejects.toMatchObject({
    code: "bad-input",
  });
  expect(read().toString()).toBe("waivers: []\n");
});
