import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Snapshot, SnapshotChange } from "../../core/contract.ts";
import { loadWorkspace as loadFiles, newLoadMemory } from "../../core/load.ts";
import { changeOf } from "../../core/snapshot-change.ts";
import type { HostClient } from "../connection/host-client.ts";
import type { ModelClient } from "../model/model-client.ts";
import { createModelHost } from "../model/model-host.ts";
import { followWorkspace, loadWorkspace, useWorkspace } from "./workspace-store.ts";

/** A host with one runbook, which answers as the real one does, and the real model. */
function givenPage() {
  const memory = newLoadMemory();
  const kept: Snapshot[] = [];
  let number = 0;
  const save = (text: string) => {
    const { workspace, problems } = loadFiles([{ path: "runbooks/a.md", text }], memory);
    const revision = String(number++);
    kept.push({
      folder: "/w",
      builtIn: false,
      revision,
      workspace: workspace as Snapshot["workspace"],
      problems,
    });
  };
  save("---\ntitle: First\n---\n");
  const answer = ({ since }: { since?: string }): Snapshot | SnapshotChange => {
    const now = kept.at(-1) as Snapshot;
    const before = kept.find(({ revision }) => revision === since);
    return before ? changeOf(before, now) : now;
  };
  const call = vi.fn(async (_: string, input: object) => answer(input));
  let tell: (revision: string) => void = () => {};
  const host = {
    call,
    onEvent: (listener: (event: object) => void) => {
      tell = (revision) => listener({ type: "workspace-changed", revision });
      return () => {};
    },
  } as unknown as HostClient;
  const real = createModelHost();
  const model = { ...real, load: vi.fn(real.load) } as unknown as ModelClient;
  return { host, model, call, kept, save, load: model.load, tell: (revision: string) => tell(revision) };
}

const titles = () => useWorkspace.getState().overview?.runbooks.map(({ title }) => title);

beforeEach(() => {
  useWorkspace.setState(
    { status: "loading", overview: undefined, byId: new Map(), generation: 0 } as never,
    true,
  );
});

describe("loadWorkspace", () => {
  it("fetches the whole first, and then what has changed since", async () => {
    const { host, model, call, save } = givenPage();
    await loadWorkspace(host, model);
    expect(titles()).toEqual(["First"]);
    save("---\ntitle: Second\n---\n");
    await loadWorkspace(host, model);
    expect(titles()).toEqual(["Second"]);
    expect(call.mock.calls).toEqual([
      ["snapshot", {}],
      ["snapshot", { since: "0" }],
    ]);
    expect(useWorkspace.getState()).toMatchObject({ status: "ready", generation: 2 });
  });

  it("leaves the screens alone when nothing has changed", async () => {
    const { host, model, load } = givenPage();
    await loadWorkspace(host, model);
    const before = useWorkspace.getState();
    await loadWorkspace(host, model);
    expect(useWorkspace.getState()).toBe(before);
    expect(load).toHaveBeenCalledOnce();
  });

  it("fetches the whole when the host cannot tell any more, or the worker has something else", async () => {
    const { host, model, kept, save, load } = givenPage();
    await loadWorkspace(host, model);
    save("---\ntitle: Second\n---\n");
    kept.shift();
    await loadWorkspace(host, model);
    expect(titles()).toEqual(["Second"]);
    save("---\ntitle: Third\n---\n");
    vi.mocked(load).mockRejectedValueOnce(new RangeError("another revision"));
    await loadWorkspace(host, model);
    expect(titles()).toEqual(["Third"]);
  });

  it("keeps the last good one when the host fails, says why, and no longer once it answers", async () => {
    const { host, model, call } = givenPage();
    await loadWorkspace(host, model);
    call.mockRejectedValueOnce(new Error("gone")).mockRejectedValueOnce(new Error("gone"));
    await loadWorkspace(host, model);
    expect(useWorkspace.getState()).toMatchObject({ status: "ready", failure: "gone" });
    expect(titles()).toEqual(["First"]);
    await loadWorkspace(host, model);
    expect(useWorkspace.getState().failure).toBeUndefined();
  });

  it("asks once more, and not more often, for all that is asked during a load", async () => {
    const { host, model, call, save, tell } = givenPage();
    followWorkspace(host, model);
    save("---\ntitle: Second\n---\n");
    tell("1");
    await Promise.all([loadWorkspace(host, model), loadWorkspace(host, model)]);
    expect(call).toHaveBeenCalledTimes(2);
    expect(titles()).toEqual(["Second"]);
  });
});
