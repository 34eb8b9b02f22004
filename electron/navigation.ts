import { app, shell, type WebContents } from "electron";
import { isAppUrl } from "./app-url.ts";
import { openExternalLink } from "./external-links.ts";
import { RecentInput } from "./recent-input.ts";

/** Keeps every page of the program where it is: no foreign address, no second window, no embedded page. */
export function setUpNavigationLocks(): void {
  app.on("web-contents-created", (_event, contents) => lock(contents));
}

type Navigation = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void };

function lock(contents: WebContents): void {
  const input = new RecentInput();
  const openOutside = (url: string) => {
    if (input.take()) openExternalLink(url, (address) => shell.openExternal(address));
  };
  // A link in the page itself raises both of the first two; one click opens it once.
  const keep = (details: Navigation) => {
    if (isAppUrl(details.url)) return;
    details.preventDefault();
    if (details.isMainFrame) openOutside(details.url);
  };
  contents.on("input-event", (_event, event) => input.note(event));
  contents.on("will-frame-navigate", keep);
  contents.on("will-navigate", (details) => keep(details));
  contents.on("will-redirect", (details) => {
    if (!isAppUrl(details.url)) details.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: "deny" };
  });
}
