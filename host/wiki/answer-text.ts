import { WikiFailure } from "./wiki-failure.ts";

/** Bytes of the largest answer that is read: a preview of the largest page takes some ten millions. */
const mostBytes = 64_000_000;

/**
 * Body of an answer as text.
 *
 * @throws WikiFailure `damaged-answer` when it is longer than is read; Error of the connection
 */
export async function answerText(response: Response, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes)
      throw new WikiFailure("damaged-answer", {
        host,
        why: `more than ${mostBytes} bytes`,
        mayHaveLanded: true,
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
