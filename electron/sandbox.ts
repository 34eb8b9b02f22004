import { app } from "electron";

/** Puts every renderer into the operating system's sandbox, whatever a window asks for. Before ready. */
export function setUpSandbox(): void {
  app.enableSandbox();
}
