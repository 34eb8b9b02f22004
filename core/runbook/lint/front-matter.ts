import { attachComponent, setField, withItemReplaced, withoutItem } from "../../editing/front-matter-edit.ts";
import type { Runbook } from "../../schema/runbook.ts";
import { reviewDue } from "../assess.ts";
import { namesIn } from "../names.ts";
import type { LintContext } from "./context.ts";
import type { Finding, Fix, FixSource, LintRule } from "./finding.ts";
import { frontMatterFix } from "./front-matter-fix.ts";
import { nearestText } from "./nearest-text.ts";

/** Title, attachments and review date. */
export const lintFrontMatter: LintRule = function* ({ runbook }, context) {
  if (runbook.title.trim() === "") yield titleMissing(runbook);
  if (runbook.components.length === 0 && runbook.alerts.length === 0) yield leadsNowhere(runbook, context);
  for (const [index, id] of runbook.components.entries()) {
    if (!context.componentIds.has(id)) yield unknownComponent(id, index, context);
  }
  for (const [index, alert] of runbook.alerts.entries()) {
    if (!context.alerts.has(alert)) yield unknownAlert(alert, index, context);
  }
  const due = reviewDue(runbook);
  if (due !== undefined && due < context.today) yield overdue(due);
};

function titleMissing({ id }: Runbook): Finding {
  return {
    ...{ rule: "front-matter", severity: "error", place: { in: "front-matter", keys: ["title"] } },
    what: "The title is missing.",
    remedy: "Write “title:” in the front matter.",
    fixes: (source) =>
      frontMatterFix(`Use the file's name: ${id}`, source, setField(source.text, "title", id)),
  };
}

/** So much of a body is looked at to see what it is about. */
const examined = 20_000;
const mostOffered = 3;

function leadsNowhere({ body }: Runbook, { index, components }: LintContext): Finding {
  return {
    ...{ rule: "attachment", severity: "warning", place: { in: "front-matter", keys: ["components"] } },
    what: "No component and no alert leads to this runbook.",
    remedy: "List what it is for under “components:”.",
    fixes: (source) => {
      const counts = new Map<string, number>();
      for (const { componentId } of namesIn(index, body.slice(0, examined)))
        counts.set(componentId, (counts.get(componentId) ?? 0) + 1);
      const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostOffered);
      return most.flatMap(([id]) => {
        const name = components.find((component) => component.id === id)?.name ?? id;
        return frontMatterFix(`Attach it to ${name}`, source, attachComponent(source.text, id));
      });
    },
  };
}

function unknownComponent(id: string, index: number, { componentIds }: LintContext): Finding {
  return {
    ...{ rule: "attachment", severity: "error", place: { in: "front-matter", keys: ["components", index] } },
    what: `The graph holds no component “${id}”.`,
    remedy: "Correct the id under “components:”, or add the component.",
    fixes: (source) => listFixes(source, "components", id, nearestText(id, componentIds)),
  };
}

function unknownAlert(alert: string, index: number, { alerts }: LintContext): Finding {
  return {
    ...{ rule: "attachment", severity: "error", place: { in: "front-matter", keys: ["alerts", index] } },
    what: `No check has the alert text “${alert}”.`,
    remedy: "Copy the exact text of the check.",
    fixes: (source) => listFixes(source, "alerts", alert, nearestText(alert, alerts)),
  };
}

function listFixes(
  source: FixSource,
  key: "components" | "alerts",
  item: string,
  nearest: string | undefined,
): Fix[] {
  const replaced =
    nearest === undefined
      ? []
      : frontMatterFix(
          `Replace it by “${nearest}”`,
          source,
          withItemReplaced(source.text, key, item, nearest),
        );
  return [...replaced, ...frontMatterFix("Take it out", source, withoutItem(source.text, key, item))];
}

function overdue(due: string): Finding {
  return {
    ...{ rule: "review", severity: "warning", place: { in: "front-matter", keys: ["reviewed"] } },
    what: `The review was due on ${due}.`,
    remedy: "Read it against the facts and set “reviewed:”.",
    fixes: (source) =>
      frontMatterFix(
        `Reviewed today, ${source.today}`,
        source,
        setField(source.text, "reviewed", source.today),
      ),
  };
}
