import { fileSlug } from "../file-slug.ts";
import { type Action, actionWords } from "../impact/grade.ts";

/** What is planned, as a title: "Rename a to b". */
export function planTitle(action: Action, subject: string, to: string | undefined): string {
  const words = actionWords[action];
  const change = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${subject}`;
  return to ? `${change} to ${to}` : change;
}

/**
 * Where a plan belongs: `plans/2018-12-04T2003Z-remove-k8s-master.md`. Of a host name, the first label is enough.
 *
 * @param written minute as YYYY-MM-DDTHH:MMZ
 */
export function planPath(written: string, action: Action, subject: string): string {
  const [label, ...zone] = subject.split(".");
  const isHostName =
    zone.length > 0 && /^[a-z0-9-]+$/i.test(label ?? "") && /^[a-z][a-z0-9-]*$/i.test(zone.at(-1) ?? "");
  const slug = fileSlug(isHostName ? (label ?? "") : subject, "subject");
  return `plans/${written.replace(":", "")}-${action}-${slug}.md`;
}
