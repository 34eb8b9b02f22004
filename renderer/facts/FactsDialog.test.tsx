// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Services, ServicesContext, useServices } from "../app/services.ts";
import { HostError } from "../connection/host-client.ts";
import { givenComponent, givenPage, givenRelation } from "../filter/given-page.tsx";
import { FactsDialog } from "./FactsDialog.tsx";
import { FactsNoticeLine } from "./FactsNoticeLine.tsx";
import { type FactsForm, useFacts } from "./facts-store.ts";

const path = "graph-data/x.yaml";
const text = `# Top.
components:
  - id: api # the one
    kind: host
    name: api
    summary: About api.
    asOf: 2018-12
    evidence:
      - report:L1 # seen

relations:
  - from: api
    type: reads
    to: db
    note: Old note.
    evidence:
      - report:L2
`;

type Call = (name: string, input: { readonly text?: string }) => Promise<unknown>;

/** A host of one file; a save is answered by `save`. */
function hostOf(save: Call = async () => ({ path, hash: "h2", before: text }), file = {}) {
  let onDisk = { text, hash: "h1" };
  const call = vi.fn<Call>(async (name, input) => {
    if (name === "readFile") return { path, writable: true, ...onDisk, ...file };
    if (name === "saveFile") return await save(name, input);
    throw new Error(`nobody asked for ${name}`);
  });
  const changeDisk = (next: typeof onDisk) => {
    onDisk = next;
  };
  return { call, changeDisk };
}

function WithHost({ call, form }: { readonly call: Call; readonly form: FactsForm["form"] }) {
  const services = {
    ...useServices(),
    host: { call, onEvent: () => () => undefined },
  } as unknown as Services;
  return (
    <ServicesContext value={services}>
      <button type="button" onClick={() => useFacts.setState({ shown: { form, component: "api", path } })}>
        Open
      </button>
      <FactsDialog />
      <FactsNoticeLine />
    </ServicesContext>
  );
}

async function givenForm(form: FactsForm["form"], call: Call) {
  await givenPage(<WithHost call={call} form={form} />, {
    components: [givenComponent("api"), givenComponent("db"), givenComponent("cache")],
    relations: [givenRelation("api", "db")],
  });
  open();
  await screen.findByRole("button", { name: "Save to the file" });
}

const open = () => fireEvent.click(screen.getByRole("button", { name: "Open", hidden: true }));
const box = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);
const write = (name: RegExp | string, value: string) => fireEvent.change(box(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name, hidden: true }));
const lines = async () => within(await screen.findByRole("region", { name: "Lines that change" }));
const kinds = async (kind: string) =>
  (await lines())
    .getAllByRole("listitem")
    .filter((line) => line.dataset.kind === kind)
    .map((line) => line.textContent);
const savedText = (call: ReturnType<typeof hostOf>["call"]) =>
  call.mock.calls.find(([name]) => name === "saveFile")?.[1].text;

describe("FactsDialog", () => {
  afterEach(() => {
    cleanup();
    useFacts.setState({ shown: undefined, typed: new Map(), notice: undefined });
  });

  it("shows which lines change, saves over what was read, keeps comments, and undoes", async () => {
    const { call } = hostOf();
    await givenForm("facts", call);
    expect(screen.getByText("Nothing is changed yet.")).toBeTruthy();
    write("Owner", "cloud");
    expect(await kinds("added")).toEqual(["7+added:     owner: cloud"]);
    expect(screen.queryByText("removed")).toBeNull();
    press("Save to the file");
    await waitFor(() => expect(useFacts.getState().notice?.words).toBe(`Facts of api saved in ${path}.`));
    const changed = text.replace("About api.\n", "About api.\n    owner: cloud\n");
    expect(call).toHaveBeenCalledWith("saveFile", { path, text: changed, expected: "h1" });
    expect(useFacts.getState().shown).toBeUndefined();
    press("Undo the edit");
    await waitFor(() => expect(useFacts.getState().notice?.words).toMatch(/^Undone/));
    expect(call).toHaveBeenCalledWith("saveFile", { path, text, expected: "h2" });
  });

  it("wants evidence, and says so at its field", async () => {
    const { call } = hostOf();
    await givenForm("facts", call);
    press("Remove evidence 1");
    expect(await screen.findByText(/^Evidence: a fact needs evidence/)).toBeTruthy();
    press("Save to the file");
    expect(savedText(call)).toBeUndefined();
    expect(document.activeElement).toBe(box("Evidence 1"));
    write("Evidence 1", "nowhere:L3");
    expect(screen.getByText(/^No source “nowhere” is known/)).toBeTruthy();
    write("Evidence 1", "report:L3");
    await lines();
    expect(screen.queryByText(/^No source/)).toBeNull();
  });

  it("says before anything is typed that the file cannot be written", async () => {
    const { call } = hostOf(undefined, { writable: false, why: "The folder is read-only." });
    await givenForm("facts", call);
    expect(screen.getByRole("alert").textContent).toBe(`${path} cannot be written. The folder is read-only.`);
    expect(screen.getByRole<HTMLFieldSetElement>("group", { name: "Fields" }).disabled).toBe(true);
  });

  it("keeps what was typed when the file has changed, and lays it over the new one", async () => {
    const { call, changeDisk } = hostOf(async () => {
      throw new HostError("changed-elsewhere", "The file has changed on the disk.");
    });
    await givenForm("facts", call);
    write("Owner", "cloud");
    await lines();
    press("Save to the file");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/^Not saved: The file has changed on the disk\. What you typed/);
    changeDisk({ text: text.replace("About api.", "About the API."), hash: "h9" });
    press("Read the file again");
    await waitFor(() => expect(box(/^Summary/).value).toBe("About the API."));
    expect(box("Owner").value).toBe("cloud");
    await lines();
    press("Save to the file");
    const again = { path, text: expect.stringMatching(/About the API\.\n {4}owner: cloud/), expected: "h9" };
    await waitFor(() => expect(call).toHaveBeenCalledWith("saveFile", again));
  });

  it("still has what was typed when it is opened again, until that is discarded", async () => {
    await givenForm("facts", hostOf().call);
    write("Owner", "cloud");
    press("Close");
    open();
    await screen.findByRole("button", { name: "Save to the file" });
    expect(box("Owner").value).toBe("cloud");
    press("Discard what was typed");
    expect(box("Owner").value).toBe("");
  });

  it("adds a relation to a component that is there, behind those it has", async () => {
    const { call } = hostOf();
    await givenForm("relations", call);
    write(/^How they are related/, "connects-to");
    write(/^Component it needs/, "cach");
    write("Evidence 1", "report:L7");
    expect(
      await screen.findByText(/^Component it needs or points at: there is no component “cach”/),
    ).toBeTruthy();
    write(/^Component it needs/, "cache");
    await lines();
    press("Save to the file");
    await waitFor(() => expect(savedText(call)).toBeDefined());
    const added = "\n  - from: api\n    type: connects-to\n    to: cache\n    evidence:\n      - report:L7\n";
    expect(savedText(call)).toBe(text + added);
  });

  it("changes a relation, leaving what it did not ask for", async () => {
    const { call } = hostOf();
    await givenForm("relations", call);
    write("Relation", "reads db");
    write("Strength", "soft");
    write("Redundancy", "two of three");
    expect(await screen.findByText("Redundancy: must be N-of-M")).toBeTruthy();
    write("Redundancy", "2-of-3");
    await lines();
    press("Save to the file");
    await waitFor(() => expect(savedText(call)).toBeDefined());
    expect(savedText(call)).toBe(
      text.replace("    to: db\n", "    to: db\n    strength: soft\n    redundancy: 2-of-3\n"),
    );
  });

  it("takes a relation out after showing its lines", async () => {
    const { call } = hostOf();
    await givenForm("relations", call);
    write("Relation", "reads db");
    fireEvent.click(screen.getByRole("checkbox", { name: "Take this relation out of the graph" }));
    expect((await kinds("removed")).join("\n")).toMatch(/from: api[\s\S]*report:L2/);
    expect(screen.queryByLabelText("Strength")).toBeNull();
    press("Save to the file");
    await waitFor(() => expect(savedText(call)).toBeDefined());
    expect(savedText(call)).not.toMatch(/type: reads/);
  });
});
