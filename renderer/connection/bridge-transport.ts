import type { HostBridge } from "../../core/host-bridge.ts";
import type { Transport } from "./host-client.ts";

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in browser mode. */
    readonly runbooksHost?: HostBridge;
  }
}

/** The desktop's transport, or undefined in browser mode. */
export function bridgeTransport(): Transport | undefined {
  return window.runbooksHost;
}
