import { ipcMain } from "electron";
import { type Answer, answer, type Operations } from "../core/contract.ts";
import { callChannel } from "./call-channel.ts";
import { isTrustedSender, type Sender } from "./trusted-sender.ts";

/** Lets the page run the operations of the contract, which checks the input. */
export function setUpCalls(operations: Operations): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) =>
    answerPage(operations, event, name, input),
  );
}

function answerPage(
  operations: Operations,
  sender: Sender,
  name: unknown,
  input: unknown,
): Answer<unknown> | Promise<Answer<unknown>> {
  if (!isTrustedSender(sender)) {
    return { ok: false, code: "failed", message: "Only the program's own page may ask." };
  }
  return answer(operations, typeof name === "string" ? name : "", input);
}
