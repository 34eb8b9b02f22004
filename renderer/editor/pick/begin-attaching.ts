import { useModes } from "../mode-store.ts";
import { type Pick, usePick } from "./pick-store.ts";

/** Opens the text of a runbook for editing and asks what it is to be attached to. */
export function beginAttaching(
  purpose: Extract<Pick["for"], "attach-component" | "attach-alert">,
  path: string,
): void {
  const { show, editing } = useModes.getState();
  show(path, editing);
  usePick.getState().pick({ for: purpose, path });
}
