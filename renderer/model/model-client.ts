import { type Remote, wrap } from "comlink";
import type { ModelOperationName, OperationInput, OperationOutput } from "../../core/contract.ts";
import { HostError } from "../connection/host-client.ts";
import type { ModelHost } from "./model-host.ts";

/** The worker's functions as the page sees them: every one answers with a promise. */
export type ModelClient = Omit<Remote<ModelHost>, "ask"> & {
  /** A model operation of the contract, answered by the worker. @throws HostError on a failure */
  readonly ask: <N extends ModelOperationName>(
    name: N,
    input: OperationInput<N>,
  ) => Promise<OperationOutput<N>>;
};

/** Starts the worker that holds the model. */
export function startModel(): ModelClient {
  const worker = new Worker(new URL("./model.worker.ts", import.meta.url), { type: "module", name: "model" });
  const remote = wrap<ModelHost>(worker);
  return new Proxy(remote as unknown as ModelClient, {
    get(target, property, receiver) {
      if (property !== "ask") return Reflect.get(target, property, receiver) as unknown;
      return async (name: ModelOperationName, input: unknown) => {
        const answer = await remote.ask(name, input);
        if (!answer.ok) throw new HostError(answer.code, answer.message);
        return answer.value;
      };
    },
  });
}
