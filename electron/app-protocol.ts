import { protocol } from "electron";
import { serveAppFile } from "./app-files.ts";
import { appScheme } from "./app-url.ts";

/**
 * Gives the page an origin of its own instead of `file://`, where every file of the disk would be one origin.
 * Electron takes this declaration only before it is ready.
 */
export function setUpScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page from `root` under the scheme. To be called when Electron is ready. */
export function setUpProtocol(root: string): void {
  protocol.handle(appScheme, (request) => serveAppFile(root, request));
}
