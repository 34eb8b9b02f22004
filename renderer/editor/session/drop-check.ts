import { useChecks } from "../check/check-store.ts";

/** Forgets what the check has found in a text that is not open under this path any more. */
export function dropCheck(path: string): void {
  useChecks.setState(({ byPath }) => {
    const rest = new Map(byPath);
    rest.delete(path);
    return { byPath: rest };
  });
}
