import type { Runbook } from "../schema/runbook.ts";
import { escapeText } from "./escape.ts";
import type { PageTarget } from "./link-targets.ts";
import { pageLink } from "./page-links.ts";
import { asTitle } from "./page-title-of.ts";

/** How a header speaks of components. */
export type ComponentNames = {
  readonly componentName: (id: string) => string;
  readonly component: (id: string) => PageTarget | undefined;
};

/** What the front matter says, as a small table: components, alerts in their exact words, state and review. */
export function pageHeader(runbook: Runbook, names: ComponentNames): string {
  const rows = [
    ["Components", runbook.components.map((id) => componentLink(id, names)).join(", ")],
    ["Alerts", runbook.alerts.map(alert).join("<br />")],
    ["Status", stateOf(runbook)],
  ].filter(([, value]) => value !== "");
  const lines = rows.map(([name, value]) => `! ${name}\n| ${value}`);
  return `{| class="wikitable runbook-facts"\n${lines.join("\n|-\n")}\n|}`;
}

/** Names of the categories of a page: those of every export, then its tags. */
export function categories({ tags }: Pick<Runbook, "tags">, always: readonly string[]): string[] {
  const names = [...always, ...tags].map(asTitle).filter((name) => name !== "");
  return [...new Set(names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)))];
}

function componentLink(id: string, { componentName, component }: ComponentNames): string {
  const label = escapeText(componentName(id), { cell: true, label: true });
  const target = component(id);
  return (target && pageLink(target, label)) ?? label;
}

/** In code, so that the wiki leaves every character of the alert's text as it is. */
function alert(text: string): string {
  return `<code>${escapeText(text.replace(/\s+/g, " "), { cell: true, code: true })}</code>`;
}

function stateOf({ status, reviewed, reviewEvery }: Runbook): string {
  const last = reviewed ? `reviewed on ${reviewed}` : "not reviewed";
  const every = reviewEvery ? `to be reviewed every ${reviewEvery.replace("d", " days")}` : "";
  return [status === "reviewed" ? "" : status, last, every].filter((part) => part !== "").join(", ");
}
