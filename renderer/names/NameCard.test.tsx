// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Identity } from "../../core/names/identity-schema.ts";
import { ServicesContext } from "../app/services.ts";
import type { HostClient } from "../connection/host-client.ts";
import { useDock } from "../evidence/dock-store.ts";
import type { ModelClient } from "../model/model-client.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { NameCard } from "./NameCard.tsx";
import { nameGroups } from "./name-groups.ts";

const known: Identity = {
  asked: "k8s-master.tools.wmflabs.org",
  resolvedTo: ["dns-k8s-master"],
  names: [
    {
      name: "K8S-master.tools.wmflabs.org",
      scope: "public",
      component: "dns-k8s-master",
      because: "asked",
      evidence: [],
    },
    {
      name: "k8s::master_host",
      scope: "hiera-key",
      component: "key",
      because: "holds the name",
      evidence: ["r:L1"],
    },
    {
      name: "10.68.17.142",
      scope: "address",
      component: "host",
      because: "address of the host",
      evidence: ["r:L2"],
    },
  ],
  answers: [
    {
      ...{
        name: "k8s-master.tools.wmflabs.org",
        from: "inside",
        answer: ["10.68.17.142"],
        words: "the private address",
      },
      dependsOn: [{ words: "only while a floating IP is attached", evidence: ["r:L3"] }],
      evidence: ["r:L4"],
    },
    {
      name: "k8s-master.tools.wmflabs.org",
      from: "outside",
      answer: [],
      words: "nobody looked",
      dependsOn: [],
      evidence: [],
    },
  ],
  certificates: [
    {
      ...{ credential: "cert", servedBy: ["host"], patterns: ["*.tools.wmflabs.org"], evidence: ["r:L5"] },
      covers: [
        { name: "tools-k8s-master-01.tools.eqiad.wmflabs", covered: false },
        { name: "k8s-master.tools.wmflabs.org", covered: true },
      ],
    },
  ],
  remarks: [],
  nearest: [],
};

function givenCard(identity: Identity | Error) {
  const model = {
    ask: async () => {
      if (identity instanceof Error) throw identity;
      return identity;
    },
    blindSpots: async (id: string) =>
      id === "key" ? [{ about: "key", component: { id: "blind-key" } }] : [],
  };
  useWorkspace.setState({ generation: 1 });
  return render(
    <ServicesContext value={{ host: {} as HostClient, model: model as unknown as ModelClient }}>
      <NameCard name={known.asked} />
    </ServicesContext>,
  );
}

describe("NameCard", () => {
  afterEach(cleanup);

  it("groups the other names by what they are for, and leaves out the one that was asked for", () => {
    expect(nameGroups(known).map(({ title, names }) => [title, names.length])).toEqual([
      ["Addresses", 1],
      ["Hiera keys", 1],
    ]);
  });

  it("says which names the certificate covers in words, those that it does not last", async () => {
    givenCard(known);
    const list = within(
      await screen.findByRole("list", { name: "Names and the certificate *.tools.wmflabs.org" }),
    );
    expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "coversk8s-master.tools.wmflabs.org",
      "does NOT covertools-k8s-master-01.tools.eqiad.wmflabs",
    ]);
  });

  it("marks a key whose value was not imported", async () => {
    givenCard(known);
    expect((await screen.findByText("value not imported")).closest("li")?.textContent).toContain(
      "k8s::master_host",
    );
  });

  it("says on what an answer depends, and that another is not known", async () => {
    givenCard(known);
    expect(await screen.findByText("only while a floating IP is attached")).toBeTruthy();
    expect(screen.getByText("not known")).toBeTruthy();
  });

  it("opens the evidence of one name", async () => {
    givenCard(known);
    fireEvent.click(
      await screen.findByRole("button", { name: "Evidence: 10.68.17.142: address of the host" }),
    );
    expect(useDock.getState().subject?.evidence).toEqual(["r:L2"]);
  });

  it("leads to what a rename breaks", async () => {
    givenCard(known);
    const link = await screen.findByRole("link", { name: "What breaks if I rename it…" });
    expect(link.getAttribute("href")).toBe("#/impact/k8s-master.tools.wmflabs.org?action=rename");
  });

  it("does not take a name that is not known for one that nothing has", async () => {
    givenCard({
      ...known,
      resolvedTo: [],
      names: [],
      remarks: ["It holds a letter of another script."],
      nearest: ["near"],
    });
    expect(await screen.findByText(/No component here is called/)).toBeTruthy();
    expect(screen.getByText("near")).toBeTruthy();
    expect(screen.getByText("It holds a letter of another script.")).toBeTruthy();
  });

  it("says that a card could not be made", async () => {
    givenCard(new Error("no model"));
    expect((await screen.findByRole("alert")).textContent).toContain("no model");
  });
});
