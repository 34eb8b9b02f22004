import { create } from "zustand";
import type { Settings } from "../../core/contract.ts";
import type { HostClient } from "../connection/host-client.ts";

/** What holds until the host has answered, and after "reset". */
export const defaultSettings: Settings = {
  theme: "system",
  density: "comfortable",
  singleKeys: true,
  keys: {},
  dismissed: [],
  panels: {},
  recent: [],
};

const saveDelayMs = 300;

type SettingsState = {
  readonly settings: Settings;
  readonly failure?: string;
  /** Changes and saves soon after; the last change wins. */
  readonly change: (change: Partial<Settings>) => void;
};

let save: ((settings: Settings) => void) | undefined;

export const useSettings = create<SettingsState>()((set, get) => ({
  settings: defaultSettings,
  change(change) {
    const settings = { ...get().settings, ...change };
    set({ settings });
    save?.(settings);
  },
}));

/** Reads the settings once and writes them back whenever they change. */
export async function followSettings(host: HostClient): Promise<void> {
  const fail = (error: unknown) =>
    useSettings.setState({ failure: error instanceof Error ? error.message : String(error) });
  let timer: ReturnType<typeof setTimeout> | undefined;
  save = (settings) => {
    clearTimeout(timer);
    timer = setTimeout(() => void host.call("writeSettings", settings).catch(fail), saveDelayMs);
  };
  try {
    useSettings.setState({ settings: await host.call("readSettings", {}) });
  } catch (error) {
    fail(error);
  }
}
