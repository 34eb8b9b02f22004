import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { HostEvent } from "../core/contract.ts";
import type { HostBridge } from "../core/host-bridge.ts";
import { callChannel, eventChannel } from "./call-channel.ts";
import { answerClosing, counted } from "./closing-page.ts";

// Electron's own objects stay on this side: the page gets two functions, and never the event's sender.
contextBridge.exposeInMainWorld("runbooksHost", {
  call: (name, input) => counted(() => ipcRenderer.invoke(callChannel, name, input)),
  onEvent(listener) {
    const pass = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on(eventChannel, pass);
    return () => {
      ipcRenderer.off(eventChannel, pass);
    };
  },
} satisfies HostBridge);
answerClosing();
