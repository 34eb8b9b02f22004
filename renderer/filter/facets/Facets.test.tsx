// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useGraph } from "../../graph/view/graph-store.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { currentQuery, setQuery } from "../filter-store.ts";
import { givenComponent, givenPage } from "../given-page.tsx";
import { Facets } from "./Facets.tsx";

const initial = useGraph.getState();
const kind = (name: RegExp) => screen.findByRole<HTMLInputElement>("checkbox", { name });

async function givenFacets() {
  await givenPage(<Facets />, {
    components: [
      givenComponent("alpha", { owner: "ops" }),
      givenComponent("beta", { owner: "tools.x" }),
      givenComponent("gamma", { kind: "service" }),
    ],
  });
}

describe("Facets", () => {
  beforeEach(() => {
    useGraph.setState(initial, true);
    act(() => useNavigation.getState().go({ screen: "graph" }));
  });
  afterEach(cleanup);

  it("writes into the filter line, and reads from it", async () => {
    await givenFacets();
    fireEvent.click(await kind(/^Hosts/));
    expect(currentQuery()).toBe("-kind:host");
    act(() => setQuery("kind:service"));
    expect((await kind(/^Hosts/)).checked).toBe(false);
    expect((await kind(/^Services/)).checked).toBe(true);
  });

  it("counts what is shown of how many there are", async () => {
    await givenFacets();
    expect(await kind(/^Hosts 2$/)).toBeTruthy();
    act(() => setQuery("alpha"));
    expect(await kind(/^Hosts 1 of 2$/)).toBeTruthy();
  });

  it("shows one kind only, and all again", async () => {
    await givenFacets();
    const only = await screen.findByRole("button", { name: "Only Services, or all kinds again" });
    fireEvent.click(only);
    expect(currentQuery()).toBe("kind:service");
    fireEvent.click(only);
    expect(currentQuery()).toBe("");
  });

  it("narrows to an owner, and keeps what was typed", async () => {
    await givenFacets();
    act(() => setQuery("k8s"));
    fireEvent.change(await screen.findByRole("combobox", { name: "Owner" }), {
      target: { value: "tools.x" },
    });
    expect(currentQuery()).toBe("k8s owner:tools.x");
    fireEvent.change(screen.getByRole("combobox", { name: "Owner" }), { target: { value: "" } });
    expect(currentQuery()).toBe("k8s");
  });

  it("counts flags as the filter finds them, and asks for them", async () => {
    await givenFacets();
    const notes = await screen.findByRole("button", { name: /^Only notes: \d/ });
    await waitFor(() => expect(notes.getAttribute("aria-label")).not.toBe("Only notes: 0"));
    fireEvent.click(notes);
    expect(currentQuery()).toBe("flag:info");
  });

  it("leaves a source out of the drawing, as a change that undo takes back", async () => {
    await givenFacets();
    fireEvent.click(await screen.findByRole("checkbox", { name: /The report/ }));
    expect(useGraph.getState().history.present.filter.hiddenSources).toEqual(["report"]);
    act(() => useGraph.getState().undo());
    expect(useGraph.getState().history.present.filter.hiddenSources).toBeUndefined();
  });
});
