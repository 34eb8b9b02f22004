import { app, type Session } from "electron";
import { isAppUrl } from "./app-url.ts";

/** What the browser engine would do over the network on its own account. Before ready. */
export function setUpOfflineEngine(): void {
  for (const name of [
    "disable-background-networking",
    "disable-component-update",
    "no-proxy-server",
    "no-pings",
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** Cancels every request of a page that is not for the program's own files, in case the page's policy fails. */
export function setUpOfflineSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({
      cancel: !isAppUrl(details.url) && !details.url.startsWith("devtools://") && !isOwnBlob(details.url),
    });
  });
}

/** Addresses a page makes of its own bytes: pictures in `data:` and files to be saved in `blob:`. */
function isOwnBlob(url: string): boolean {
  return url.startsWith("data:") || (url.startsWith("blob:") && isAppUrl(url.slice("blob:".length)));
}
