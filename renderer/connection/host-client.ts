import type {
  Answer,
  HostEvent,
  OperationInput,
  OperationName,
  OperationOutput,
} from "../../core/contract.ts";

/** What carries calls to the host: the desktop's bridge or the loopback server. */
export type Transport = {
  readonly call: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** Returns a function that stops listening. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
};

/** The page's only way to its host; it cannot name which one it is. */
export type HostClient = {
  /** @throws HostError with words for the user when the host answers with a failure */
  readonly call: <N extends OperationName>(name: N, input: OperationInput<N>) => Promise<OperationOutput<N>>;
  readonly onEvent: Transport["onEvent"];
};

/** A failure the host answered with. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

/** Types a transport by the contract; failures become exceptions on this side of the wire. */
export function createHostClient(transport: Transport): HostClient {
  return {
    async call(name, input) {
      const answer = await transport.call(name, input);
      if (!answer.ok) throw new HostError(answer.code, answer.message);
      return answer.value as OperationOutput<typeof name>;
    },
    onEvent: transport.onEvent,
  };
}
