import { ipcRenderer } from "electron";
import { closingChannel, settledChannel } from "./call-channel.ts";

/** The page begins to send a moment after it was told; between two of its calls there may be another such moment. */
const quietMs = 60;

let underWay = 0;
let lastAnswer = 0;

/** Counts a call of the page as under way until it is answered. */
export async function counted<T>(call: () => Promise<T>): Promise<T> {
  underWay++;
  try {
    return await call();
  } finally {
    underWay--;
    lastAnswer = performance.now();
  }
}

/**
 * Before the window closes, tells the page as a browser does, which sends at once what waits, and answers when all
 * of its calls have been answered.
 */
export function answerClosing(): void {
  ipcRenderer.on(closingChannel, () => {
    lastAnswer = performance.now();
    // The page's window, which is shared with the page as a target of events, and with it nothing else.
    (globalThis as unknown as EventTarget).dispatchEvent(new Event("pagehide"));
    answerWhenQuiet();
  });
}

function answerWhenQuiet(): void {
  if (underWay === 0 && performance.now() - lastAnswer >= quietMs) ipcRenderer.send(settledChannel);
  else setTimeout(answerWhenQuiet, quietMs / 4);
}
