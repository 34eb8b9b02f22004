import { app, BrowserWindow, nativeTheme } from "electron";
import type { HostEvent } from "../core/contract.ts";
import { openRunbookCommand } from "../core/host-bridge.ts";
import { eventChannel } from "./call-channel.ts";
import type { DeepLink } from "./deep-link.ts";
import { pageAddress } from "./page-address.ts";
import { settlePage } from "./settle-page.ts";
import { windowOptions } from "./window-options.ts";

/** The program's one window, which may be closed and opened again where the system keeps programs running. */
export class PageWindow {
  #window: BrowserWindow | undefined;
  readonly #preload: string;
  #ending = false;

  /** @param preload absolute path of the built preload script */
  constructor(preload: string) {
    this.#preload = preload;
  }

  /** Opens the window or brings it to the front, at what the link names. */
  show(link: DeepLink = { type: "unknown" }): void {
    if (!this.#window) {
      this.#window = this.#open(link);
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
    // A page that is still loading does not listen yet; its address tells it where to go.
    if (link.type === "unknown") return;
    if (this.#window.webContents.isLoading()) void this.#window.loadURL(pageAddress(link));
    else this.send(linkEvent(link));
  }

  /** Tells the page something; nobody is told while the window is closed. */
  send(event: HostEvent): void {
    this.#window?.webContents.send(eventChannel, event);
  }

  /** The program is told to end: that a window waits calls it off, so it is asked for again behind the window. */
  endWithWindow(): void {
    this.#ending = true;
  }

  /** Lets the window go only when its page has handed over all that was typed. A page that hangs goes as it is. */
  #holdUntilSettled(window: BrowserWindow): void {
    let state: "open" | "settling" | "settled" = "open";
    window.on("close", async (event) => {
      if (state === "settled") return;
      event.preventDefault();
      if (state === "settling") return;
      state = "settling";
      const answered = await settlePage(window.webContents);
      state = "settled";
      if (answered) window.close();
      else window.destroy();
      if (this.#ending) app.quit();
    });
  }

  #open(link: DeepLink): BrowserWindow {
    const window = new BrowserWindow(windowOptions(this.#preload, nativeTheme.shouldUseDarkColors));
    window.once("ready-to-show", () => window.show());
    this.#holdUntilSettled(window);
    window.on("closed", () => {
      this.#window = undefined;
    });
    void window.loadURL(pageAddress(link));
    return window;
  }
}

function linkEvent(link: Exclude<DeepLink, { type: "unknown" }>): HostEvent {
  if (link.type === "component") return { type: "open-component", id: link.id };
  return { type: "command", command: openRunbookCommand(link.id) };
}
