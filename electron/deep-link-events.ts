import { app } from "electron";
import { type DeepLink, linkScheme, parseDeepLink } from "./deep-link.ts";

/**
 * Takes links from the system. macOS sends them as events, which may come before Electron is ready;
 * elsewhere they are arguments, of the first start or of a later one.
 */
export function setUpDeepLinks(open: (link: DeepLink) => void): void {
  // Run from a checkout, the system would be told to open links with Electron itself.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  app.on("open-url", (event, url) => {
    event.preventDefault();
    open(parseDeepLink(url));
  });
}
