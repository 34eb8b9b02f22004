import { useState } from "react";
import type { OperationOutput } from "../../core/contract.ts";
import { useServices } from "../app/services.ts";
import { type Pending, useAnswer } from "../app/use-answer.ts";
import type { FactsInFile } from "./facts-host.ts";
import type { FactsForm } from "./facts-store.ts";

/** A graph-data file as it was read, and what it says of the component. */
export type FactsFile = {
  readonly file: OperationOutput<"readFile">;
  readonly facts: FactsInFile;
};

/** Reads the file of a component from the disk, and again when asked to. */
export function useFactsFile({ path, component }: FactsForm): Pending<FactsFile> & {
  readonly readAgain: () => void;
} {
  const { host, model } = useServices();
  const [round, setRound] = useState(0);
  const answer = useAnswer(async () => {
    const file = await host.call("readFile", { path });
    return { file, facts: await model.factsInFile(file.text, component) };
  }, [path, component, round]);
  return { ...answer, readAgain: () => setRound((before) => before + 1) };
}
