// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { ServicesContext } from "../app/services.ts";
import type { HostClient } from "../connection/host-client.ts";
import { HostError } from "../connection/host-client.ts";
import { useDock } from "../evidence/dock-store.ts";
import { givenComponent, givenPage } from "../filter/given-page.tsx";
import type { ModelClient } from "../model/model-client.ts";
import type { Location } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { givenImpact, givenLine } from "./given-impact.ts";
import { ImpactScreen } from "./ImpactScreen.tsx";
import { useImpactView } from "./impact-store.ts";
import verdictStyles from "./Verdict.module.css";

const report = {
  source: { id: "report", title: "The report", kind: "report", looked: "yes", couldHold: ["names"] },
  ...{ components: 0, relations: 0, age: { days: 31, atMost: false } },
};
const unlooked = {
  source: { id: "console", title: "Horizon: settings", kind: "console", looked: "no", couldHold: ["names"] },
  ...{ components: 0, relations: 0 },
};

type Given = {
  readonly location?: Partial<Location>;
  readonly host?: HostClient["call"];
  readonly asked?: (name: string, input: unknown) => void;
};

/** The screen over a model that gives one answer, in a window too narrow for the drawing. */
async function givenScreen(impact: Impact, { location, host, asked }: Given = {}) {
  await givenPage(null, {
    components: [
      givenComponent("name", { kind: "dns-name", name: "k8s-master.tools.wmflabs.org" }),
      givenComponent("kubelet", { kind: "service" }),
      givenComponent("nodes", { kind: "service" }),
    ],
  });
  const model = {
    ask: async (name: string, input: unknown) => {
      asked?.(name, input);
      if (name === "draftPlan") return { path: "plans/a.md", text: "# The plan" };
      return name === "search" ? { query: "", tookMs: 0, results: [] } : impact;
    },
    sources: async () => [report, unlooked],
    plans: async () => [],
  } as unknown as ModelClient;
  const client = { call: host ?? vi.fn(), onEvent: () => () => undefined } as unknown as HostClient;
  useNavigation.setState({
    location: { screen: "impact", subject: "name", ...location },
    past: [],
    future: [],
  });
  render(
    <ServicesContext value={{ host: client, model }}>
      <ImpactScreen />
    </ServicesContext>,
  );
  await screen.findByTestId("verdict");
}

beforeEach(() => {
  const nothing = () => undefined;
  vi.stubGlobal("matchMedia", (query: string) => ({
    ...{ matches: query.includes("max-width"), addEventListener: nothing, removeEventListener: nothing },
  }));
  useImpactView.setState({ tab: "list", shown: {}, chosen: undefined });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useDock.setState({ open: false, subject: undefined, component: undefined });
});

describe("the verdict", () => {
  it("names what was looked in and what was not, with ages", async () => {
    await givenScreen(givenImpact({ grades: { breaksNow: [givenLine("kubelet")] } }));
    const coverage = screen.getByTestId("coverage");
    await waitFor(() => expect(coverage.textContent).toContain("report 31 d"));
    expect(coverage.textContent).toContain("Looked in 1 of 2 sources:");
    expect(coverage.textContent).toContain("NOT looked in 1: Horizon");
    expect(screen.getByText(/Oldest evidence: The report, 2018-11-03, 31 d/)).toBeTruthy();
  });

  it("is never written larger than its coverage", async () => {
    await givenScreen(givenImpact());
    const style = document.createElement("style");
    style.textContent = styleSheet("./Verdict.module.css", verdictStyles);
    document.head.append(style);
    const coverage = screen.getByTestId("coverage");
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const claim = size(screen.getByTestId("verdict"));
    expect(claim).toBeGreaterThan(14);
    for (const part of [coverage, ...coverage.querySelectorAll("*")])
      expect(size(part)).toBeGreaterThanOrEqual(claim);
    style.remove();
  });

  it("stands there with blind spots when nothing is found", async () => {
    const hidden = givenLine("spot", {
      ...{ hops: [], via: [], because: "can hold an API address" },
      howToLook: ["sudo cat /x"],
    });
    await givenScreen(
      givenImpact({
        ...{ resolvedTo: [], subject: "<b>x</b>", nearest: ["name"], remarks: ["It holds markup."] },
        verdict: { grade: "noKnownUse", words: "No known use in 1 of 2 sources" },
        grades: { couldHideMore: [hidden] },
      }),
    );
    expect(screen.getByText("<b>x</b>")).toBeTruthy();
    expect(screen.getByText("It holds markup.")).toBeTruthy();
    expect(screen.getByRole("region", { name: "Could hide more (1)" })).toBeTruthy();
    expect(screen.getByText("sudo cat /x")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "k8s-master.tools.wmflabs.org" }));
    expect(useNavigation.getState().location).toEqual({ screen: "impact", subject: "name" });
  });
});

/** A CSS module as the page has it, with the names of its classes as the test's build gives them, and sizes resolved. */
function styleSheet(file: string, names: Readonly<Record<string, string>>): string {
  const css = readFileSync(new URL(file, import.meta.url), "utf8").split("@media")[0] ?? "";
  return css
    .replace(/\.([a-z]\w*)(?=[\s{.:+])/g, (_, name: string) => `.${names[name]}`)
    .replaceAll(/var\(--text-(\d+)\)/g, "$1px");
}

describe("the lines", () => {
  it("give the uncertain step in words", async () => {
    const line = givenLine("kubelet", { uncertain: { hop: 0, why: "only a page says so" } });
    await givenScreen(givenImpact({ grades: { likely: [line] } }));
    const likely = screen.getByRole("region", { name: "Likely (1)" });
    expect(likely.textContent).toContain(
      "kubelet refers to k8s-master.tools.wmflabs.org — only a page says so",
    );
  });

  it("are folded where they are many, and say of how many", async () => {
    const lines = Array.from({ length: 320 }, (_, number) => givenLine(`c${number}`));
    await givenScreen(givenImpact({ grades: { breaksNow: lines } }));
    const region = screen.getByRole("region", { name: "Breaks now (320)" });
    expect(within(region).getAllByRole("listitem")).toHaveLength(50);
    fireEvent.click(within(region).getByRole("button", { name: "50 of 320 shown: show more" }));
    expect(within(region).getAllByRole("listitem")).toHaveLength(250);
  });

  it("show what is selected, also behind the fold, and what proves it", async () => {
    const lines = Array.from({ length: 80 }, (_, number) => givenLine(`c${number}`));
    await givenScreen(givenImpact({ grades: { breaksNow: lines } }));
    act(() => useNavigation.getState().go({ selected: "c70" }));
    const current = document.querySelector('[aria-current="true"]');
    expect(current?.getAttribute("data-line")).toBe("c70");
    expect(useDock.getState().proofOfSelection).toEqual({
      title: "c70: breaks now",
      evidence: ["report:L2"],
    });
  });
});

describe("the question", () => {
  it("is asked about any text", async () => {
    await givenScreen(givenImpact());
    fireEvent.change(screen.getByRole("combobox", { name: "Subject" }), { target: { value: " a|b(c.* " } });
    fireEvent.click(screen.getByRole("button", { name: "Ask" }));
    expect(useNavigation.getState().location.subject).toBe("a|b(c.*");
  });

  it("is asked with Enter, also when nothing is named", async () => {
    await givenScreen(givenImpact());
    const box = screen.getByRole("combobox", { name: "Subject" });
    fireEvent.change(box, { target: { value: "" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(useNavigation.getState().location.subject).toBe("");
  });

  it("keeps the id of a subject that was not changed", async () => {
    await givenScreen(givenImpact(), { location: { action: "remove" } });
    fireEvent.click(screen.getByRole("button", { name: "Ask" }));
    expect(useNavigation.getState().location.subject).toBe("name");
  });

  it("has a box for the new name of a rename", async () => {
    const asked = vi.fn();
    await givenScreen(givenImpact({ action: "rename" }), { location: { action: "rename" }, asked });
    const box = screen.getByRole("textbox", { name: "to the new name" });
    fireEvent.change(box, { target: { value: "other.wmflabs" } });
    fireEvent.click(screen.getByRole("button", { name: "Ask" }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith("impact", {
        subject: "name",
        action: "rename",
        to: "other.wmflabs",
      }),
    );
  });
});

describe("saving a plan", () => {
  const openDialog = () => fireEvent.click(screen.getByRole("button", { name: "Save as plan…" }));

  it("writes the text and says where", async () => {
    const host = vi.fn(async () => ({ path: "plans/a.md", hash: "h", before: null }));
    await givenScreen(givenImpact(), { host: host as unknown as HostClient["call"] });
    openDialog();
    await screen.findByText("# The plan");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByText(/Saved as/)).textContent).toContain("plans/a.md");
    expect(host).toHaveBeenCalledWith("saveFile", {
      path: "plans/a.md",
      text: "# The plan",
      expected: null,
    });
    fireEvent.click(screen.getByRole("button", { name: "Open" }));
    expect(useNavigation.getState().location).toEqual({ screen: "impact", plan: "a" });
  });

  it("keeps the text when it is refused", async () => {
    const host = () => Promise.reject(new HostError("not-saved", "The disk is full."));
    await givenScreen(givenImpact(), { host: host as unknown as HostClient["call"] });
    openDialog();
    await screen.findByText("# The plan");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Not saved: The disk is full.");
    expect(screen.getByText("# The plan")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy text" })).toBeTruthy();
  });
});
