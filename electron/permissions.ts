import type { Session } from "electron";
import { isAppUrl } from "./app-url.ts";

/** "Copy" buttons need this one; reading the clipboard is not part of it. */
const granted = "clipboard-sanitized-write";

/** Refuses what a page can ask a browser for (Electron's default is to grant it), but for writing text to the clipboard. */
export function setUpPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(permission === granted && details.isMainFrame && isAppUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return permission === granted && details.isMainFrame && isAppUrl(origin);
  });
  session.setDevicePermissionHandler(() => false);
}
