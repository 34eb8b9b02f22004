// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { givenComponent, givenPage } from "../filter/given-page.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useDock } from "./dock-store.ts";
import { EvidenceButton } from "./EvidenceButton.tsx";
import { EvidenceDock } from "./EvidenceDock.tsx";

const dock = () => screen.queryByRole("region", { name: /^Evidence/ });

async function givenDock() {
  await givenPage(
    <>
      <EvidenceButton title="one fact" evidence={["report:L47", "nowhere:L1"]} />
      <EvidenceDock />
    </>,
    { components: [givenComponent("api"), givenComponent("web", { evidence: ["console:quota"] })] },
  );
}

describe("EvidenceDock", () => {
  afterEach(() => {
    cleanup();
    useDock.setState({ open: false, subject: undefined, component: undefined });
    useNavigation.setState({ location: { screen: "list" }, past: [], future: [] });
  });

  it("is closed until it is asked for, takes the focus, and gives it back on Esc", async () => {
    await givenDock();
    expect(dock()).toBeNull();
    const button = screen.getByRole("button", { name: "Evidence: one fact" });
    act(() => button.focus());
    fireEvent.click(button);
    expect(document.activeElement).toBe(dock());
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
    expect(dock()).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("says of each source what it is, how old, and whether anyone looked", async () => {
    await givenDock();
    fireEvent.click(screen.getByRole("button", { name: "Evidence: one fact" }));
    await screen.findByText(/captured 2018-11-03, 31 d · looked in · licence not recorded/);
    expect(screen.getByText("sed -n '47p' '<copy of report>'")).toBeTruthy();
    expect(screen.getByText(/not described in sources\.yaml/)).toBeTruthy();
    expect(screen.getByText(/The passages themselves are not stored/)).toBeTruthy();
  });

  it("follows the selection, unless one fact is being looked at", async () => {
    await givenDock();
    act(() => useNavigation.setState({ location: { screen: "list", selected: "api" } }));
    act(() => useDock.getState().toggle());
    await waitFor(() => expect(dock()?.getAttribute("aria-label")).toBe("Evidence of api"));
    act(() => useNavigation.setState({ location: { screen: "list", selected: "web" } }));
    await waitFor(() => expect(dock()?.getAttribute("aria-label")).toBe("Evidence of web"));
    expect(screen.getByText(/capture date unknown · not looked in/)).toBeTruthy();
    act(() => useDock.getState().show({ title: "a fact", evidence: ["report:L1"] }));
    act(() => useNavigation.setState({ location: { screen: "list", selected: "api" } }));
    expect(dock()?.getAttribute("aria-label")).toBe("Evidence of a fact");
  });
});
