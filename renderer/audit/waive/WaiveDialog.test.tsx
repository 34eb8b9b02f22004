// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Flag } from "../../../core/audit/flag.ts";
import { type Services, ServicesContext, useServices } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";
import { useFacts } from "../../facts/facts-store.ts";
import { givenComponent, givenPage } from "../../filter/given-page.tsx";
import { WaiveDialog } from "./WaiveDialog.tsx";
import { WaiveNoticeLine } from "./WaiveNoticeLine.tsx";
import { useWaiveNotice } from "./waive-notice-store.ts";

const flag = (component: string, rule: Flag["rule"], message: string): Flag => ({
  ...{ severity: "warning", remedy: "r", evidence: [], dependents: 0 },
  ...{ component, rule, message },
});
const flags = [
  flag("api", "orphan", "Alone."),
  flag("api", "mixed-names", "One."),
  flag("api", "mixed-names", "Two."),
];

async function givenDialog(
  call: (name: string, input: unknown) => Promise<unknown>,
  chosen: "all" | "none" = "all",
) {
  const onClose = vi.fn();
  const host = { call: withFile(call), onEvent: () => () => undefined };
  await givenPage(
    <WithHost host={host as unknown as Services["host"]}>
      <WaiveDialog flags={flags} chosen={chosen} onClose={onClose} />
      <WaiveNoticeLine />
    </WithHost>,
    { components: [givenComponent("api")] },
  );
  return onClose;
}

/** The file of waivers can be read; everything else is answered by `call`. */
const withFile =
  (call: (name: string, input: unknown) => Promise<unknown>) => (name: string, input: unknown) =>
    name === "readFile"
      ? Promise.resolve({ path: "graph-data/waivers.yaml", text: onDisk, hash: "h0", writable: true })
      : call(name, input);

const onDisk = "# Ours.\nwaivers: []\n";

type HostProps = { readonly host: Services["host"]; readonly children: ReactNode };

function WithHost({ host, children }: HostProps) {
  return <ServicesContext value={{ ...useServices(), host }}>{children}</ServicesContext>;
}

const dialog = () => within(screen.getByRole("dialog", { name: "Waive flags" }));
const reason = () => dialog().getByRole<HTMLTextAreaElement>("textbox", { name: "Reason" });
const press = (name: RegExp) => fireEvent.click(screen.getByRole("button", { name, hidden: true }));

describe("WaiveDialog", () => {
  afterEach(() => {
    cleanup();
    useWaiveNotice.setState({ notice: undefined, by: "" });
    useFacts.setState({ typed: new Map() });
  });

  it("shows the lines before it writes them, once there is something to write", async () => {
    await givenDialog(vi.fn());
    expect(screen.queryByRole("region", { name: "Lines that change" })).toBeNull();
    fireEvent.change(reason(), { target: { value: "known" } });
    const lines = await screen.findByRole("region", { name: "Lines that change" });
    expect(lines.textContent).toMatch(/removed: waivers: \[\][\s\S]*added: {3}- component: api/);
    expect(lines.textContent).toMatch(/reason: known/);
  });

  it("still has what was typed when it is opened again, until that is given up", async () => {
    await givenDialog(vi.fn());
    fireEvent.change(reason(), { target: { value: "known" } });
    cleanup();
    await givenDialog(vi.fn());
    expect(reason().value).toBe("known");
    press(/^Cancel/);
    expect(useFacts.getState().typed.size).toBe(0);
  });

  it("waives each rule of a component once, from the workspace's own day, for 90 days", async () => {
    const call = vi.fn().mockResolvedValue({ path: "graph-data/waivers.yaml", hash: "h", before: "old" });
    const onClose = await givenDialog(call);
    expect(dialog().getByText(/Back on 2019-03-05, 90 d from 2018-12-04/)).toBeTruthy();
    fireEvent.change(reason(), { target: { value: " known since T1 " } });
    fireEvent.change(dialog().getByRole("textbox", { name: "By" }), { target: { value: "cloud" } });
    press(/^Waive 2 flags/);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(call).toHaveBeenCalledWith("waive", {
      flags: [
        { component: "api", rule: "orphan" },
        { component: "api", rule: "mixed-names" },
      ],
      ...{ reason: "known since T1", by: "cloud", since: "2018-12-04", expires: "2019-03-04" },
    });
  });

  it("asks for a reason before it asks the host", async () => {
    const call = vi.fn();
    await givenDialog(call);
    press(/^Waive 2 flags/);
    expect(dialog().getByRole("alert").textContent).toMatch(/^A reason is needed/);
    expect(call).not.toHaveBeenCalled();
  });

  it("says why the host refused, and keeps what was typed", async () => {
    const call = vi.fn().mockRejectedValue(new HostError("not-saved", "This folder is read-only."));
    const onClose = await givenDialog(call);
    fireEvent.change(reason(), { target: { value: "known" } });
    press(/^Waive 2 flags/);
    const alert = await dialog().findByRole("alert");
    expect(alert.textContent).toBe("Not waived: This folder is read-only. What you typed is still here.");
    expect(reason().value).toBe("known");
    expect(onClose).not.toHaveBeenCalled();
  });

  it("chooses none at first where nobody has chosen, and wants one", async () => {
    await givenDialog(vi.fn(), "none");
    fireEvent.change(reason(), { target: { value: "known" } });
    press(/^Waive 0 flags/);
    expect(dialog().getByRole("alert").textContent).toBe("Choose at least one flag.");
    fireEvent.click(dialog().getByRole("checkbox", { name: /^Mixed names/ }));
    expect(dialog().getByRole("button", { name: "Waive 1 flag" })).toBeTruthy();
  });

  it.each([
    ["old text", "saveFile", { path: "w.yaml", text: "old text", expected: "h" }],
    [null, "removeFile", { path: "w.yaml", expected: "h" }],
  ])("takes a waiver back to %j", async (before, operation, input) => {
    const call = vi.fn().mockResolvedValue({ path: "w.yaml", hash: "h", before });
    await givenDialog(call);
    fireEvent.change(reason(), { target: { value: "known" } });
    press(/^Waive 2 flags/);
    await waitFor(() => expect(useWaiveNotice.getState().notice).toBeDefined());
    press(/^Undo/);
    await waitFor(() => expect(useWaiveNotice.getState().notice).toEqual({ state: "undone", count: 2 }));
    expect(call).toHaveBeenLastCalledWith(operation, input);
  });

  it("says that it could not be taken back", async () => {
    const saved = { path: "w.yaml", hash: "h", before: "old" };
    useWaiveNotice.setState({ notice: { state: "waived", count: 1, expires: "2019-01-01", saved } });
    await givenDialog(vi.fn().mockRejectedValue(new HostError("changed-elsewhere", "It has changed.")));
    press(/^Undo/);
    expect(await screen.findByText("Not undone: It has changed.")).toBeTruthy();
  });
});
