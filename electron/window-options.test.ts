import { describe, expect, it } from "vitest";
import { windowOptions } from "./window-options.ts";

describe("windowOptions", () => {
  it("closes the page in", () => {
    expect(windowOptions("/out/preload.cjs", false).webPreferences).toEqual({
      preload: "/out/preload.cjs",
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it("remembers its place, keeps a usable size and shows nothing before the page is drawn", () => {
    expect(windowOptions("", false)).toMatchObject({
      name: "main",
      windowStatePersistence: true,
      minWidth: 720,
      minHeight: 520,
      show: false,
    });
  });

  it("has the theme's own background", () => {
    expect(windowOptions("", false).backgroundColor).toBe("#FAFAF7");
    expect(windowOptions("", true).backgroundColor).toBe("#14161A");
  });
});
