// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { givenComponent, givenPage, givenRelation, givenWindowHeight } from "../filter/given-page.tsx";
import { AuditScreen } from "./AuditScreen.tsx";
import { useAuditDialogs } from "./audit-dialogs-store.ts";
import { noSelection } from "./audit-selection.ts";
import { useAudit } from "./audit-store.ts";

const hosts = ["h1", "h2", "h3"].map((id) => givenComponent(id));
const files = ["f1", "f2", "f3"].map((id) =>
  givenComponent(id, {
    kind: "config-file",
    file: { path: `/etc/${id}`, host: "h", tracked: "no", immutable: "unknown" },
  }),
);
const reader = givenComponent("reader", { kind: "service" });
const waiver = {
  component: "h3",
  rule: "orphan",
  reason: "known",
  since: "2018-12-01",
  expires: "2018-12-10",
};

async function givenAudit() {
  givenWindowHeight(600);
  await givenPage(<AuditScreen />, {
    components: [...hosts, ...files, reader],
    relations: files.map(({ id }) => givenRelation("reader", id)),
    waivers: [waiver],
  });
  await screen.findByRole("treegrid", { name: "Flags" });
}

const grid = () => screen.getByRole("treegrid", { name: "Flags" });
const bar = () => screen.queryByRole("region", { name: "Selected flags" });
const key = (name: string, more: object = {}) => fireEvent.keyDown(grid(), { key: name, ...more });

describe("AuditScreen", () => {
  beforeEach(() => {
    useAudit.setState({
      ...{ tab: "flags", grouping: "component", toggled: new Set(), selection: noSelection },
    });
    useAudit.setState({ current: undefined });
    useAuditDialogs.getState().close();
  });
  afterEach(cleanup);

  it("selects by keys: one, a range, all, none", async () => {
    useAudit.setState({ grouping: "flag" });
    await givenAudit();
    const status = () => within(bar() as HTMLElement).getByRole("status").textContent;
    expect(bar()).toBeNull();
    key("Home");
    key("ArrowDown");
    key(" ");
    expect(status()).toMatch(/^1 of \d+ selected$/);
    key("ArrowDown", { shiftKey: true });
    expect(status()).toMatch(/^2 of/);
    expect(grid().querySelectorAll('[aria-selected="true"]')).toHaveLength(2);
    key("ArrowUp", { shiftKey: true });
    expect(status()).toMatch(/^1 of/);
    key("a", { ctrlKey: true });
    const openRows = grid().querySelectorAll('[role="row"][aria-level="2"]').length;
    expect(status()).toMatch(new RegExp(`^${openRows} of`));
    key("Escape");
    expect(bar()).toBeNull();
  });

  it("selects a group as a whole by its box, and hands exactly its flags to the dialog", async () => {
    await givenAudit();
    const [box] = screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Select all: f1/ });
    fireEvent.click(box as HTMLInputElement);
    const { selection } = useAudit.getState();
    expect(selection.keys.size).toBeGreaterThan(0);
    fireEvent.click(within(bar() as HTMLElement).getByRole("button", { name: /^Waive/ }));
    const { waiving } = useAuditDialogs.getState();
    expect(waiving).toHaveLength(selection.keys.size);
    expect(new Set(waiving?.map(({ component }) => component))).toEqual(new Set(["f1"]));
  });

  it("counts waived flags with the day their waiver ends, and shows them when asked", async () => {
    useAudit.setState({ grouping: "severity", toggled: new Set(["Critical", "Warnings"]) });
    await givenAudit();
    const toggle = screen.getByRole("button", { name: "1 waived (expires in 6 d)" });
    expect(screen.queryByText(/Waived until/)).toBeNull();
    fireEvent.click(toggle);
    expect(toggle.getAttribute("aria-pressed")).toBe("true");
    expect(await screen.findByText(/Waived until 2018-12-10 \(6 d\): known/)).toBeTruthy();
  });

  it("exports what is shown, in the format chosen", async () => {
    await givenAudit();
    fireEvent.click(screen.getByRole("button", { name: "Export…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Export flags" }));
    expect(await dialog.findByText(/class="wikitable/)).toBeTruthy();
    fireEvent.click(dialog.getByRole("radio", { name: "CSV" }));
    expect(await dialog.findByText(/^severity,rule/)).toBeTruthy();
    expect(dialog.getByRole("button", { name: "Save as audit-2018-12-04.csv" })).toBeTruthy();
  });
});

describe("the structure", () => {
  afterEach(cleanup);

  it("lists single points heaviest first, with what they take down", async () => {
    useAudit.setState({ tab: "structure" });
    const needing = ["a", "b"].map((id) => givenRelation(id, "base", { type: "depends-on" }));
    await givenPage(<AuditScreen />, {
      components: ["a", "b", "base"].map((id) => givenComponent(id)),
      relations: needing,
    });
    const points = within(await screen.findByRole("region", { name: "Single points of failure" }));
    await waitFor(() => expect(points.getAllByRole("row")).toHaveLength(2));
    const cells = points.getAllByRole("cell").map((cell) => cell.textContent);
    expect(cells[0]).toMatch(/^base/);
    expect(cells[1]).toBe("2");
    expect(points.getByRole("button", { name: "Impact: base" })).toBeTruthy();
    expect(screen.getByText("The relations on record close no such circle.")).toBeTruthy();
  });
});
