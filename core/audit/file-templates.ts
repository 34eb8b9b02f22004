import type { Component } from "../schema/component.ts";
import type { AuditContext } from "./context.ts";

/**
 * Finds the component that stands for a whole family of files: `/data/project/<tool>/.kube/config` covers
 * `/data/project/toolschecker/.kube/config`. `<…>` and `*` stand for one part of the path; of several the
 * longest pattern wins. Undefined where none covers the file, and for the patterns themselves.
 */
export function fileTemplates(context: AuditContext): (component: Component) => Component | undefined {
  const templates = context.workspace.components
    .filter(({ file }) => file && isTemplate(file.path))
    .map((component) => ({ component, covers: coverOf(component.file?.path ?? "") }))
    .sort((a, b) => (b.component.file?.path.length ?? 0) - (a.component.file?.path.length ?? 0));
  return ({ file }) => {
    if (!file || isTemplate(file.path)) return undefined;
    return templates.find(({ covers }) => covers.test(file.path))?.component;
  };
}

function isTemplate(path: string): boolean {
  return /<[^/<>]+>|\*/.test(path);
}

function coverOf(path: string): RegExp {
  const source = path
    .split(/<[^/<>]+>|\*/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/]+");
  return new RegExp(`^${source}$`);
}
