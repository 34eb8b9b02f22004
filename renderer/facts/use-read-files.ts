import { useState } from "react";
import type { OperationOutput } from "../../core/contract.ts";
import { useServices } from "../app/services.ts";
import { type Pending, useAnswer } from "../app/use-answer.ts";
import { HostError } from "../connection/host-client.ts";

/** A file about to be edited; `hash` is null, and the text empty, where there is none yet. */
export type FileRead = Pick<OperationOutput<"readFile">, "path" | "text" | "writable"> & {
  readonly hash: string | null;
  readonly why?: string | undefined;
};

/**
 * Reads files from the disk, and again when asked to or when others are asked for.
 *
 * @param paths undefined where nothing is to be read yet
 * @param mayMiss whether a file that is not there counts as an empty one
 */
export function useReadFiles(
  paths: readonly string[] | undefined,
  mayMiss = false,
): Pending<readonly FileRead[]> & { readonly readAgain: () => void } {
  const { host } = useServices();
  const [round, setRound] = useState(0);
  const read = async (path: string): Promise<FileRead> => {
    try {
      return await host.call("readFile", { path });
    } catch (cause) {
      if (!mayMiss || !(cause instanceof HostError) || cause.code !== "not-found") throw cause;
      return { path, text: "", hash: null, writable: true };
    }
  };
  const answer = useAnswer(paths ? () => Promise.all(paths.map(read)) : undefined, [
    paths?.join("\n"),
    mayMiss,
    round,
  ]);
  return { ...answer, readAgain: () => setRound((before) => before + 1) };
}
