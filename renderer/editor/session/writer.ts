/** Names this window in the journal, for as long as it has one workspace open. */
export let writer = newWriter();

/** What this window has left in the journal so far is that of a window that is gone. */
export function renewWriter(): void {
  writer = newWriter();
}

const channelName = "runbooks-editing";
const patienceMs = 120;

/** Random bits from the one source that every page has, secure context or not. */
function newWriter(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Message = { readonly asks: string } | { readonly answers: string };

/** Answers other windows that ask who is open. Returns a function that stops. */
export function answerOtherWindows(): () => void {
  const channel = openChannel();
  if (!channel) return () => {};
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("asks" in data) channel.postMessage({ answers: writer } satisfies Message);
  };
  return () => channel.close();
}

/** Writers of the windows that are open now, this one first; whoever does not answer in time is not open. */
export async function openWriters(): Promise<string[]> {
  const channel = openChannel();
  if (!channel) return [writer];
  const writers = new Set([writer]);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("answers" in data) writers.add(data.answers);
  };
  channel.postMessage({ asks: writer } satisfies Message);
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  channel.close();
  return [...writers];
}

function openChannel(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(channelName);
}
