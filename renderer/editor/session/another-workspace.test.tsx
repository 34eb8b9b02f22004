// @vitest-environment happy-dom
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { ServicesContext } from "../../app/services.ts";
import type { Overview } from "../../model/directory.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { bufferOf, useBuffers } from "./buffers.ts";
import { calls, fakeServices } from "./fake-services.ts";
import { openBuffer } from "./open-buffer.ts";
import { dispatchTo, openSessionOf } from "./sessions.ts";
import { useEditing } from "./use-editing.ts";
import { writer } from "./writer.ts";

const path = "runbooks/x.md";

function Part() {
  useEditing();
  return null;
}

function workspaceRead(folder: string) {
  const overview = { folder } as Overview;
  useWorkspace.setState(({ generation }) => ({ overview, generation: generation + 1, status: "ready" }));
}

it("is looked into when it is opened, and gets no text of the one before", async () => {
  const { services, disk } = fakeServices({ [path]: "one\n" });
  render(
    <ServicesContext value={services}>
      <Part />
    </ServicesContext>,
  );
  const looked = () => calls.filter((call) => /^(?:recoveries|claim) /.test(call)).length;
  workspaceRead("/one");
  await expect.poll(looked).toBe(2);
  await openBuffer(services, path);
  dispatchTo(openSessionOf(path), { changes: { from: 0, insert: "typed " } });
  workspaceRead("/one");
  expect(bufferOf(path)).toMatchObject({ dirty: true });
  expect(looked()).toBe(2);
  const before = writer;
  workspaceRead("/two");
  await expect.poll(looked).toBe(4);
  expect(useBuffers.getState().byPath.size).toBe(0);
  expect(disk.get(path)).toBe("one\n");
  // What it left in the journal counts as left behind, not as that of an open window.
  expect(writer).not.toBe(before);
});
