// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NamedView, SavedView } from "../../core/schema/saved-view.ts";
import { ServicesContext } from "../app/services.ts";
import { type HostClient, HostError } from "../connection/host-client.ts";
import { useGraph } from "../graph/view/graph-store.ts";
import { filterBy, firstPicture, focusOn } from "../graph/view/picture.ts";
import type { ModelClient } from "../model/model-client.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { captureView } from "./capture-view.ts";
import { NameViewDialog } from "./NameViewDialog.tsx";
import { ViewsList } from "./ViewsList.tsx";
import { useViews } from "./views-store.ts";

type Call = { readonly name: string; readonly input: Record<string, unknown> };

/** A folder of views behind a host and a model: writes need the hash of what is there. */
function givenFolder(refusal?: string) {
  const files = new Map<string, SavedView>();
  const calls: Call[] = [];
  const hashOf = (path: string) => `hash of ${JSON.stringify(files.get(path))}`;
  const host = {
    onEvent: () => () => undefined,
    async call(name: string, input: Record<string, unknown>) {
      if (name === "snapshot") return {};
      calls.push({ name, input });
      if (refusal) throw new HostError("failed", refusal);
      const path = String(input.path);
      const expected = files.has(path) ? hashOf(path) : null;
      if (input.expected !== expected)
        throw new HostError("changed-elsewhere", "The file is another one now.");
      const before = files.get(path);
      if (name === "removeFile") files.delete(path);
      else files.set(path, JSON.parse(String(input.text)) as SavedView);
      return { path, hash: hashOf(path), before: before === undefined ? null : JSON.stringify(before) };
    },
  };
  const model = {
    load: async () => ({ rest: {}, directory: [], runbooks: [] }),
    savedViews: async () =>
      [...files].map(([file, view]) => ({
        view: { ...view, file, id: file.slice(6, -5) } satisfies NamedView,
        hash: hashOf(file),
      })),
    ask: async (_: string, view: SavedView) => ({
      path: `views/${view.title.toLowerCase().replaceAll(" ", "-")}.yaml`,
      text: JSON.stringify(view),
    }),
  };
  return { files, calls, host: host as unknown as HostClient, model: model as unknown as ModelClient };
}

const initial = useGraph.getState();

function givenList(folder: ReturnType<typeof givenFolder>) {
  useWorkspace.setState({ generation: 1 });
  return render(
    <ServicesContext value={folder}>
      <ViewsList />
      <NameViewDialog />
    </ServicesContext>,
  );
}

async function saveAs(title: string): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "Save this view…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Save this view" }));
  fireEvent.change(dialog.getByRole("textbox", { name: "Title" }), { target: { value: title } });
  fireEvent.click(dialog.getByRole("button", { name: "Save" }));
}

describe("ViewsList", () => {
  beforeEach(() => {
    useGraph.setState(initial, true);
    useViews.setState({ naming: undefined, notice: undefined });
    act(() => useGraph.getState().change(() => focusOn(filterBy(firstPicture(null), "kind:host"), "api")));
  });
  afterEach(cleanup);

  it("says what a view is where there is none", () => {
    givenList(givenFolder());
    expect(screen.getByText(/None is saved yet/)).toBeTruthy();
  });

  it("saves what is shown under a title, and marks it as the one that is shown", async () => {
    const folder = givenFolder();
    givenList(folder);
    await saveAs("API and users");
    const row = await screen.findByRole("button", { name: "API and users" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(row.getAttribute("aria-current")).toBe("true");
    expect(folder.files.get("views/api-and-users.yaml")).toMatchObject({ focus: "api", filter: "kind:host" });
  });

  it("keeps the dialog and what was typed when the file cannot be written, and says why", async () => {
    givenList(givenFolder("The disk is full."));
    await saveAs("Mine");
    const dialog = within(await screen.findByRole("dialog"));
    expect((await dialog.findByRole("alert")).textContent).toBe("The disk is full.");
    expect(dialog.getByRole<HTMLInputElement>("textbox").value).toBe("Mine");
  });

  it("never writes over a view of the same name", async () => {
    const folder = givenFolder();
    folder.files.set("views/mine.yaml", captureView("Mine", firstPicture("old"), "graph"));
    givenList(folder);
    await saveAs("Mine");
    await screen.findByText("The file is another one now.");
    expect(folder.files.get("views/mine.yaml")?.focus).toBe("old");
  });

  it("deletes at once, and brings back the same text", async () => {
    const folder = givenFolder();
    const view = captureView("Mine", firstPicture("old"), "graph");
    folder.files.set("views/mine.yaml", view);
    givenList(folder);
    fireEvent.keyDown(await screen.findByRole("button", { name: "Mine" }), { key: "Delete" });
    await screen.findByText("Deleted “Mine”.");
    expect(folder.files.size).toBe(0);
    fireEvent.click(screen.getByRole("button", { name: "Bring it back" }));
    await screen.findByText("“Mine” is back.");
    expect(folder.files.get("views/mine.yaml")).toEqual(view);
  });

  it("renames in the same file and keeps the rest", async () => {
    const folder = givenFolder();
    folder.files.set("views/mine.yaml", captureView("Mine", firstPicture("old"), "tree"));
    givenList(folder);
    fireEvent.keyDown(await screen.findByRole("button", { name: "Mine" }), { key: "F2" });
    const dialog = within(await screen.findByRole("dialog", { name: "Rename the view" }));
    fireEvent.change(dialog.getByRole("textbox"), { target: { value: "Ours" } });
    fireEvent.click(dialog.getByRole("button", { name: "Rename" }));
    await screen.findByRole("button", { name: "Ours" });
    expect([...folder.files.keys()]).toEqual(["views/mine.yaml"]);
    expect(folder.files.get("views/mine.yaml")).toMatchObject({
      title: "Ours",
      focus: "old",
      screen: "tree",
    });
  });

  it("replaces nothing that somebody else has changed meanwhile", async () => {
    const folder = givenFolder();
    folder.files.set("views/mine.yaml", captureView("Mine", firstPicture("old"), "graph"));
    givenList(folder);
    await screen.findByRole("button", { name: "Mine" });
    folder.files.set("views/mine.yaml", captureView("Mine", firstPicture("theirs"), "graph"));
    fireEvent.click(screen.getByRole("button", { name: "Change the view Mine" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Replace with what is shown" }));
    await screen.findByText("The file is another one now.");
    expect(folder.files.get("views/mine.yaml")?.focus).toBe("theirs");
  });
});
