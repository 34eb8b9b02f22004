import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../core/host-bridge.ts";

export type MenuSetting = {
  readonly mac: boolean;
  /** Run from a checkout: offers the developer tools. */
  readonly developer: boolean;
  readonly run: (command: MenuCommand) => void;
};

type Item = MenuItemConstructorOptions;

const separator: Item = { type: "separator" };

/**
 * The program's menu. Shortcuts are those of the page, which gets a key first; they stand here so that they can
 * be found. The single letters of the page are left out, since a user can switch them off.
 */
export function menuTemplate(setting: MenuSetting): Item[] {
  const menus = [fileMenu(setting), { role: "editMenu" } as const, viewMenu(setting), goMenu(setting)];
  if (setting.mac) return [{ role: "appMenu" }, ...menus, { role: "windowMenu" }, helpMenu(setting)];
  return [...menus, helpMenu(setting)];
}

function command(setting: MenuSetting, name: MenuCommand, label: string, accelerator?: string): Item {
  return { id: name, label, click: () => setting.run(name), ...(accelerator ? { accelerator } : {}) };
}

function fileMenu(setting: MenuSetting): Item {
  return {
    label: "&File",
    submenu: [
      command(setting, "workspace.open-folder", "Open workspace folder…", "CmdOrCtrl+O"),
      command(setting, "workspace.open-built-in", "Open built-in workspace"),
      separator,
      command(setting, "go.settings", "Settings", "CmdOrCtrl+,"),
      separator,
      { role: "close" },
      ...(setting.mac ? [] : [{ role: "quit" } as const]),
    ],
  };
}

function viewMenu(setting: MenuSetting): Item {
  return {
    label: "&View",
    submenu: [
      command(setting, "go.home", "Home", "CmdOrCtrl+0"),
      command(setting, "go.graph", "Graph", "CmdOrCtrl+1"),
      command(setting, "go.list", "List"),
      command(setting, "go.tree", "Tree"),
      command(setting, "go.audit", "Audit", "CmdOrCtrl+3"),
      command(setting, "go.runbooks", "Runbooks", "CmdOrCtrl+4"),
      command(setting, "go.sources", "Sources", "CmdOrCtrl+5"),
      separator,
      command(setting, "view.left-panel", "Toggle left panel", "CmdOrCtrl+B"),
      command(setting, "view.inspector", "Toggle inspector", "CmdOrCtrl+I"),
      command(setting, "view.dock", "Toggle dock", "CmdOrCtrl+J"),
      separator,
      // Its usual Ctrl 0 is the page's way home.
      { role: "resetZoom", label: "Actual size", accelerator: "CmdOrCtrl+Alt+0" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { role: "togglefullscreen" },
      separator,
      { role: "reload" },
      ...(setting.developer ? [{ role: "toggleDevTools" } as const] : []),
    ],
  };
}

function goMenu(setting: MenuSetting): Item {
  return {
    label: "&Go",
    submenu: [
      command(setting, "go.back", "Back", "Alt+Left"),
      command(setting, "go.forward", "Forward", "Alt+Right"),
      separator,
      command(setting, "go.search", "Search…", "CmdOrCtrl+K"),
      command(setting, "go.runbook-jump", "Jump to runbook…", "CmdOrCtrl+P"),
    ],
  };
}

function helpMenu(setting: MenuSetting): Item {
  return {
    label: "&Help",
    role: "help",
    submenu: [
      command(setting, "help.keyboard", "Keyboard shortcuts", "F1"),
      command(setting, "help.about", "About Toolforge Runbook Explorer"),
    ],
  };
}
