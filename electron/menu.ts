import { app, Menu } from "electron";
import type { MenuCommand } from "../core/host-bridge.ts";
import { menuTemplate } from "./menu-template.ts";

/** Gives the program its menu; each of its own commands goes to the page. When ready. */
export function setUpMenu(run: (command: MenuCommand) => void): void {
  const template = menuTemplate({ mac: process.platform === "darwin", developer: !app.isPackaged, run });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
