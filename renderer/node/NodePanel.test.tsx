// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { useDock } from "../evidence/dock-store.ts";
import { givenComponent, givenPage, givenRelation } from "../filter/given-page.tsx";
import { NodePanel } from "./NodePanel.tsx";

const kubeconfig = givenComponent("cf", {
  kind: "config-file",
  name: "~tools.x/.kube/config",
  aliases: ["/data/project/x/.kube/config"],
  file: { path: "/data/project/x/.kube/config", host: "NFS", tracked: "no", immutable: "unknown" },
});
const many = Array.from({ length: 15 }, (_, index) => givenComponent(`job-${index}`, { kind: "script" }));

const region = (name: RegExp) => within(screen.getByRole("region", { name }));

async function givenPanel() {
  await givenPage(<NodePanel id="cf" />, {
    components: [kubeconfig, givenComponent("api"), ...many],
    relations: [
      givenRelation("cf", "api", {
        type: "refers-to",
        strength: "soft",
        confidence: "inferred",
        note: "by name",
      }),
      ...many.map(({ id }) => givenRelation(id, "cf")),
    ],
    places: { cf: { file: "graph-data/x.yaml", line: 12 } },
  });
  await screen.findByRole("region", { name: "Facts" });
}

describe("NodePanel", () => {
  afterEach(cleanup);

  it("keeps the order: flags, blind spots, facts, relations, runbooks, mentions, names", async () => {
    await givenPanel();
    const headings = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(headings.map((text) => text?.replace(/ \(\d+\)$/, ""))).toEqual([
      ...["Flags", "Blind spots", "Facts", "Needed by", "Needs", "Runbooks", "Names"],
    ]);
  });

  it("shows an unknown flag of a file as unknown, with the reason", async () => {
    await givenPanel();
    expect(region(/Facts/).getByText("unknown: repositories do not record file flags")).toBeTruthy();
  });

  it("marks what is soft and inferred, and opens the evidence of one relation", async () => {
    await givenPanel();
    const needs = region(/^Needs/);
    expect(needs.getAllByText("soft")).not.toEqual([]);
    expect(needs.getByText("inferred")).toBeTruthy();
    expect(needs.getByText("by name")).toBeTruthy();
    fireEvent.click(needs.getByRole("button", { name: "Evidence: ~tools.x/.kube/config refers to api" }));
    expect(useDock.getState().subject?.evidence).toEqual(["report:L2"]);
  });

  it("shows the first twelve of a long side, and all when asked", async () => {
    await givenPanel();
    const neededBy = region(/Needed by \(15\)/);
    expect(neededBy.getAllByRole("listitem")).toHaveLength(12);
    fireEvent.click(neededBy.getByRole("button", { name: "Show all 15" }));
    expect(neededBy.getAllByRole("listitem")).toHaveLength(15);
  });

  it("says that nobody has written a runbook, and what six lines would do", async () => {
    await givenPanel();
    expect(region(/Runbooks/).getByText(/Nobody has written this down\. Six lines help/)).toBeTruthy();
  });

  it("says that a component is not there", async () => {
    await givenPage(<NodePanel id="gone" />, { components: [givenComponent("api")] });
    expect(await screen.findByText(/no component with that id/)).toBeTruthy();
  });
});
