import { create } from "zustand";
import type { OperationOutput } from "../../../core/contract.ts";
import type { HostClient } from "../../connection/host-client.ts";

type Claim = OperationOutput<"claim">;

/** Who has the workspace open for editing first; undefined until somebody has asked. */
export const useClaim = create<{ readonly claim: Claim | undefined }>()(() => ({ claim: undefined }));

/** Says that this window edits; a window that was there before keeps the first place unless it is taken over. */
export async function claimWorkspace(host: HostClient, takeOver = false): Promise<void> {
  useClaim.setState({ claim: await host.call("claim", { takeOver }) });
}
