import { join } from "node:path";
import { app, type DownloadItem, dialog, type Session } from "electron";
import { isAppUrl } from "./app-url.ts";

/** Lets the page save what it made itself, at a place that the user names each time, and nothing else at all. */
export function setUpDownloads(session: Session): void {
  session.on("will-download", (event, item) => {
    if (!isOwnFile(item.getURL())) return event.preventDefault();
    item.setSaveDialogOptions({ defaultPath: join(app.getPath("downloads"), item.getFilename()) });
    item.once("done", (_event, state) => tell(item, state));
  });
}

/** A file that the page has made of its own bytes: only these have such an address. */
function isOwnFile(url: string): boolean {
  return url.startsWith("blob:") && isAppUrl(url.slice("blob:".length));
}

/** Who has given up at the dialog knows that nothing was saved. */
function tell(item: DownloadItem, state: "completed" | "cancelled" | "interrupted"): void {
  if (state !== "interrupted") return;
  const where = item.getSavePath();
  const what = `${where} could not be written as a whole. Look at what is there, make room or choose another place, and save it again.`;
  dialog.showErrorBox("The file was not saved", what);
}
