import fc from "fast-check";
import { expect, it } from "vitest";
import { incidentLayouts, incidentReport } from "./incident-report.ts";

const facts = {
  title: "Toolforge Kubernetes",
  day: "2018-12-04",
  components: ["tools-k8s-master-01"],
  alerts: ["toolschecker: All k8s worker nodes are healthy"],
  runbooks: [
    { title: "Kubernetes master", page: "Portal:Toolforge/Admin/Kubernetes" },
    { title: "Frozen files" },
  ],
  flags: ["The kubeconfig of toolschecker is tracked nowhere."],
};

it.each(incidentLayouts)("%s: counts what is left to be filled in, and invents nothing", (layout) => {
  const { text, open } = incidentReport(layout, facts);
  expect(open).toBe(text.split("TODO").length - 1);
  expect(open).toBeGreaterThan(2);
  expect(text).toContain("tracked nowhere");
  expect(text.endsWith("\n")).toBe(true);
});

it("names alerts, runbooks and their pages", () => {
  const { text } = incidentReport("full", facts);
  expect(text).toContain("* [[:Portal:Toolforge/Admin/Kubernetes|Kubernetes master]]");
  expect(text).toContain("* Frozen files (no page yet)");
  expect(text).toContain("* toolschecker: All k8s worker nodes are healthy");
});

it("has the headings of 2018 in the plain layout", () => {
  const heads = [...incidentReport("plain", facts).text.matchAll(/^== (.*) ==$/gm)].map(([, head]) => head);
  expect(heads).toEqual(["Summary", "Timeline", "Conclusions", "Actionables"]);
});

it("lets no text out of its place", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."[]{}|<>~'_=*#:;-\n a", "{{x}}", "[[Category:X]]", "|}", "~~~~"),
  });
  const bare = { ...facts, components: [], alerts: [], runbooks: [], flags: [] };
  const calls = (text: string) => text.match(/\{\{|\[\[|~~~|\|\}|^\{\|/gm)?.length ?? 0;
  fc.assert(
    fc.property(nasty, fc.constantFrom(...incidentLayouts), (text, layout) => {
      const filled = {
        ...bare,
        title: text,
        components: [text],
        alerts: [text],
        flags: [text],
        runbooks: [{ title: text }],
      };
      expect(calls(incidentReport(layout, filled).text)).toBe(calls(incidentReport(layout, bare).text));
    }),
  );
});
