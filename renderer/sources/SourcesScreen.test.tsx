// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { givenComponent, givenPage, givenRelation } from "../filter/given-page.tsx";
import { SourcesScreen } from "./SourcesScreen.tsx";
import { useSourcesView } from "./sources-store.ts";

const unread = givenComponent("cf", {
  ...{ kind: "config-file", name: "/etc/x.conf" },
  file: { path: "/etc/x.conf", host: "h", tracked: "no", immutable: "unknown" },
});

async function givenSources() {
  await givenPage(<SourcesScreen />, {
    components: [unread, givenComponent("reader", { kind: "service" })],
    relations: [givenRelation("reader", "cf")],
    sources: [
      {
        ...{ id: "hosts", title: "Files of the hosts", kind: "host", looked: "no" },
        couldHold: ["file-contents", "paths", "names", "addresses", "file-flags"],
        howToLook: ["sudo cat /etc/x.conf"],
      },
      { ...{ id: "report", title: "The report", kind: "report", looked: "yes" }, couldHold: ["names"] },
    ],
  });
  await screen.findByRole("tab", { name: /^Blind spots [1-9]/ });
}

describe("SourcesScreen", () => {
  beforeEach(() => useSourcesView.setState({ tab: "coverage", closedBy: undefined }));
  afterEach(cleanup);

  it("tells of each source whether it was looked in, and leads to what it would close", async () => {
    await givenSources();
    const notLooked = within(screen.getByRole("region", { name: "Not looked in" }));
    expect(notLooked.getByText("Files of the hosts")).toBeTruthy();
    fireEvent.click(notLooked.getByRole("button", { name: /blind spots? that Files of the hosts/ }));
    expect(screen.getByRole("tab", { name: /^Blind spots/ }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /closed by/ }).value).toBe("hosts");
  });

  it("shows a blind spot with what it is about, what would close it and how to look", async () => {
    await givenSources();
    fireEvent.click(screen.getByRole("tab", { name: /^Blind spots/ }));
    const section = within(screen.getByRole("region", { name: "Read, content not known" }));
    expect(section.getByRole("button", { name: /^\/etc\/x\.conf/ })).toBeTruthy();
    expect(section.getByRole("button", { name: "Impact: /etc/x.conf" })).toBeTruthy();
    expect(section.getAllByText("Files of the hosts").length).toBeGreaterThan(0);
    expect(section.getAllByRole("button", { name: "Copy" }).length).toBeGreaterThan(0);
  });

  it("claims no agreement where no contradiction was found", async () => {
    await givenSources();
    fireEvent.click(screen.getByRole("tab", { name: /^Contradictions/ }));
    expect(await screen.findByText("No two of the facts recorded were found to disagree.")).toBeTruthy();
  });
});
