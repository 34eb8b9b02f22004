import { create } from "zustand";
import type { OperationOutput } from "../../../core/contract.ts";
import type { HostClient } from "../../connection/host-client.ts";
import { openWriters } from "./writer.ts";

export type Recovery = OperationOutput<"recoveries">["recoveries"][number];

type Recoveries = {
  readonly list: readonly Recovery[];
  /** What damaged journals have lost, in sentences. */
  readonly lost: readonly string[];
};

/** Text that was typed before the app ended and never saved. */
export const useRecoveries = create<Recoveries>()(() => ({ list: [], lost: [] }));

/** Asks once for what is to be recovered; text that its file holds by now is dropped without a word. */
export async function findRecoveries(host: HostClient): Promise<void> {
  const { recoveries, lost } = await host.call("recoveries", { open: await openWriters() });
  useRecoveries.setState({ list: recoveries.filter(({ same }) => !same), lost });
  for (const { id, same } of recoveries) if (same) await host.call("journalDrop", { id });
}

/** A recovery was taken or declined: it is not offered again. */
export async function settleRecovery(host: HostClient, id: string): Promise<void> {
  await host.call("journalDrop", { id });
  useRecoveries.setState(({ list }) => ({ list: list.filter((other) => other.id !== id) }));
}
