import type { IncomingMessage } from "node:http";
import type { Refusal } from "./gate.ts";

/** Bytes of a request: room for the longest text that the contract takes, and no more. */
export const largestBody = 6_000_000;

/** The JSON of a request, or why it is turned away. Reading stops at the limit, whatever the headers promise. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return { status: 415, message: "Requests must be application/json." };
  const tooLarge = { status: 413, message: `Requests can have at most ${largestBody / 1_000_000} MB.` };
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > largestBody) return tooLarge;
    parts.push(part);
  }
  try {
    return { value: JSON.parse(Buffer.concat(parts).toString("utf8")) as unknown };
  } catch {
    return { status: 400, message: "The request is not JSON." };
  }
}
