import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { type MenuCommand, menuCommands } from "../core/host-bridge.ts";
import { type MenuSetting, menuTemplate } from "./menu-template.ts";

type Item = MenuItemConstructorOptions;

const setting: MenuSetting = { mac: false, developer: false, run: () => {} };

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);
}

const roles = (own: MenuSetting) => flat(menuTemplate(own)).map((item) => item.role);

describe("menuTemplate", () => {
  it("offers each command once, and sends it", () => {
    const sent: MenuCommand[] = [];
    for (const item of flat(menuTemplate({ ...setting, run: (command) => sent.push(command) }))) {
      (item.click as (() => void) | undefined)?.();
    }
    expect(sent.toSorted()).toEqual(menuCommands.toSorted());
  });

  it("has no shortcut twice", () => {
    const shortcuts = flat(menuTemplate(setting)).flatMap((item) => item.accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(shortcuts).toContain("CmdOrCtrl+K");
  });

  it("binds no bare letter or digit, which would be lost to whoever is typing", () => {
    for (const { accelerator } of flat(menuTemplate(setting))) {
      if (accelerator) expect(accelerator).toMatch(/^(CmdOrCtrl|Alt)\+|^F\d+$/);
    }
  });

  it("offers the developer tools in a checkout only", () => {
    expect(roles(setting)).not.toContain("toggleDevTools");
    expect(roles({ ...setting, developer: true })).toContain("toggleDevTools");
  });

  it("has the menus each system expects", () => {
    expect(roles({ ...setting, mac: true })).toEqual(
      expect.arrayContaining(["appMenu", "windowMenu", "editMenu"]),
    );
    expect(roles({ ...setting, mac: true })).not.toContain("quit");
    expect(roles(setting)).toEqual(expect.arrayContaining(["quit", "close", "editMenu", "reload"]));
    expect(roles(setting)).not.toContain("appMenu");
  });
});
