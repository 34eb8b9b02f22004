import { undo } from "@codemirror/commands";
import { afterEach, expect, it } from "vitest";
import { closeBuffer } from "./close-buffer.ts";
import { fakeServices } from "./fake-services.ts";
import { openBuffer } from "./open-buffer.ts";
import { saveBuffer } from "./save-buffer.ts";
import { dispatchTo, openSessionOf } from "./sessions.ts";
import { putText, putVersion } from "./settle.ts";

const path = "runbooks/x.md";

async function opened() {
  const fake = fakeServices({ [path]: "one\ntwo\nthree\n" });
  await openBuffer(fake.services, path);
  return fake;
}

afterEach(async () => {
  await closeBuffer(fakeServices({}).services, path);
});

it("is saved as what it is, once", async () => {
  const { services, saves } = await opened();
  putVersion(path, "one\ntwo, older\nthree\n");
  await saveBuffer(services, path);
  const session = openSessionOf(path);
  undo({ state: session.state, dispatch: (transaction) => dispatchTo(session, transaction) });
  await saveBuffer(services, path);
  expect(saves.map(({ restores }) => restores)).toEqual([true, false]);
});

it("is a text like any other once something was typed into it", async () => {
  const { services, saves } = await opened();
  putVersion(path, "one\ntwo, older\nthree\n");
  dispatchTo(openSessionOf(path), { changes: { from: 0, insert: "typed " } });
  await saveBuffer(services, path);
  expect(saves).toMatchObject([{ restores: false }]);
});

it("is shown where it begins to differ", async () => {
  await opened();
  expect(putText(path, "one\ntwo\nthree, older\n")).toBe("one\ntwo\nthree".length);
  expect(putVersion(path, "one\ntwo\nthree, older\n")).toBeUndefined();
});
