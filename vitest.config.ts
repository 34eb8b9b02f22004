import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["{core,host,electron,renderer,build}/**/*.test.{ts,tsx}"],
    environment: "node",
    restoreMocks: true,
    // Far beyond what any test takes: it ends one that hangs, also on a machine that is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Electron's runtime cannot be had everywhere: the main process is tested against a thin stand-in.
    alias: { electron: new URL("./electron/stand-in/electron.ts", import.meta.url).pathname },
  },
});
