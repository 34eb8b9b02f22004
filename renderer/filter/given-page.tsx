import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Snapshot } from "../../core/contract.ts";
import type { Component } from "../../core/schema/component.ts";
import type { Relation } from "../../core/schema/relation.ts";
import type { Source } from "../../core/schema/source.ts";
import { ServicesContext } from "../app/services.ts";
import type { HostClient } from "../connection/host-client.ts";
import type { ModelClient } from "../model/model-client.ts";
import { createModelHost } from "../model/model-host.ts";
import { overviewAfter } from "../model/overview-change.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";

/** A host with what every test needs filled in. */
export function givenComponent(id: string, more: Partial<Component> = {}): Component {
  return {
    id,
    kind: "host",
    name: id,
    summary: `About ${id}.`,
    asOf: "2018-12",
    evidence: ["report:L1"],
    ...more,
  };
}

/** `from` reads `to`, hard and seen. */
export function givenRelation(from: string, to: string, more: Partial<Relation> = {}): Relation {
  return { from, type: "reads", to, strength: "hard", confidence: "seen", evidence: ["report:L2"], ...more };
}

const sources: Source[] = [
  {
    id: "report",
    title: "The report",
    kind: "report",
    captured: "2018-11-03",
    looked: "yes",
    couldHold: ["names"],
  },
  { id: "console", title: "A console", kind: "console", looked: "no", couldHold: ["names"] },
];

/** Loads a small workspace into the real model, as the worker would, and draws a part of the page over it. */
export async function givenPage(
  part: ReactNode,
  content: Partial<Snapshot["workspace"]>,
): Promise<RenderResult> {
  const host = createModelHost();
  const workspace = {
    components: [],
    relations: [],
    waivers: [],
    changes: [],
    views: [],
    plans: [],
    runbooks: [],
    sources,
    places: {},
    ...content,
  };
  const snapshot: Snapshot = {
    ...{ folder: "/w", builtIn: true, revision: "1", problems: [] },
    workspace: { manifest: { title: "Test", asOf: "2018-12-04" }, ...workspace },
  };
  const overview = overviewAfter(await host.load(snapshot, "2018-12-04"), undefined);
  const byId = new Map(overview.directory.map((entry) => [entry.id, entry]));
  useWorkspace.setState(({ generation }) => ({
    status: "ready",
    overview,
    byId,
    generation: generation + 1,
  }));
  return render(<ServicesContext value={{ host: noHost, model: clientOf(host) }}>{part}</ServicesContext>);
}

/** Every function answers with a promise, and refused operations reject, as over the worker's wire. */
function clientOf(host: ReturnType<typeof createModelHost>): ModelClient {
  return new Proxy(host as unknown as ModelClient, {
    get:
      (_, name) =>
      async (...input: unknown[]) => {
        const answer: unknown = await (host[name as keyof typeof host] as (...input: unknown[]) => unknown)(
          ...input,
        );
        if (name !== "ask") return answer;
        const { ok, value, message } = answer as { ok: boolean; value?: unknown; message?: string };
        if (!ok) throw new Error(message);
        return value;
      },
  });
}

const noHost: HostClient = {
  call: () => Promise.reject(new Error("There is no host in this test.")),
  onEvent: () => () => undefined,
};

/** A document without layout has no heights; long lists need one to draw their rows. */
export function givenWindowHeight(pixels: number): void {
  for (const side of ["offsetHeight", "clientHeight"]) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => pixels });
  }
}
