// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Flag } from "../../core/audit/flag.ts";
import { givenComponent, givenPage } from "../filter/given-page.tsx";
import { FlagList } from "./FlagList.tsx";

const flag = (rule: Flag["rule"], more: Partial<Flag> = {}): Flag => ({
  ...{ rule, severity: "warning", component: "api", message: "m", remedy: "r", evidence: [], dependents: 0 },
  ...more,
});
const waived = { reason: "known", expires: "2019-01-01" };

const givenFlags = (flags: readonly Flag[]) =>
  givenPage(<FlagList flags={flags} />, { components: [givenComponent("api")] });

describe("FlagList", () => {
  afterEach(cleanup);

  it("lets one choose which flag to waive, without those that are waived", async () => {
    await givenFlags([flag("orphan"), flag("mixed-names"), flag("odd-owner", { waived })]);
    fireEvent.click(screen.getByRole("button", { name: "Waive…" }));
    const dialog = within(screen.getByRole("dialog", { name: "Waive flags" }));
    const boxes = dialog.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
    expect(dialog.queryByRole("checkbox", { name: /Infrastructure rests/ })).toBeNull();
  });

  it("has the only flag chosen at once", async () => {
    await givenFlags([flag("orphan")]);
    fireEvent.click(screen.getByRole("button", { name: "Waive…" }));
    expect(screen.getByRole("button", { name: "Waive 1 flag" })).toBeTruthy();
  });

  it("offers nothing to do where every flag is waived", async () => {
    await givenFlags([flag("orphan", { waived })]);
    expect(screen.queryByRole("button", { name: "Waive…" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Copy as task" })).toBeNull();
  });
});
