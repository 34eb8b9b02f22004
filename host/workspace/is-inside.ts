import { sep } from "node:path";

/** Whether `target` lies below `root`; both are real paths. The root itself does not. */
export function isInside(root: string, target: string): boolean {
  return target.startsWith(root.endsWith(sep) ? root : root + sep);
}
