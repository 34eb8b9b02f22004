// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { commandsOf, useCommands } from "../commands/command-store.ts";
import { FilterBox } from "./FilterBox.tsx";
import { currentQuery, setQuery } from "./filter-store.ts";
import { givenComponent, givenPage } from "./given-page.tsx";

const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Filter the list" });

async function givenBox() {
  await givenPage(<FilterBox label="Filter the list" />, {
    components: [givenComponent("alpha"), givenComponent("beta", { kind: "service" })],
  });
}

function type(text: string): void {
  act(() => box().focus());
  fireEvent.change(box(), { target: { value: text } });
  box().setSelectionRange(text.length, text.length);
  fireEvent.select(box());
}

describe("FilterBox", () => {
  afterEach(() => {
    cleanup();
    setQuery("");
  });

  it("is focused by its command, which has the key /", async () => {
    await givenBox();
    const command = commandsOf(useCommands.getState().offers).find(({ id }) => id === "view.filter");
    expect(command?.keys).toEqual(["/"]);
    act(() => command?.run());
    expect(document.activeElement).toBe(box());
  });

  it("completes a field, then its values", async () => {
    await givenBox();
    type("ki");
    fireEvent.click(await screen.findByRole("option", { name: /^kind:/ }));
    expect(currentQuery()).toBe("kind:");
    const value = await screen.findByRole("option", { name: /service/ });
    fireEvent.click(value);
    await waitFor(() => expect(currentQuery().trim()).toBe("kind:service"));
  });

  it("says what it does not understand", async () => {
    await givenBox();
    type("kind:zebra");
    await screen.findByText(/zebra/);
    expect(box().getAttribute("aria-invalid")).toBe("true");
  });

  it("is emptied by Esc, and by its button", async () => {
    await givenBox();
    type("alpha");
    fireEvent.keyDown(box(), { key: "Escape" });
    fireEvent.keyDown(box(), { key: "Escape" });
    await waitFor(() => expect(currentQuery()).toBe(""));
    type("beta");
    fireEvent.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(currentQuery()).toBe("");
  });
});
