import { builtinModules } from "node:module";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type EnvironmentOptions } from "vite";

const builtIns = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), "electron"];

/** A program for Node or Electron: everything bundled but what the runtime brings. */
function program(input: string, folder: string, format: "es" | "cjs", name: string): EnvironmentOptions {
  return {
    consumer: "server",
    // write-file-atomic names its files after its own place, for which an ES module has another word.
    ...(format === "es" ? { define: { __filename: "import.meta.filename" } } : {}),
    resolve: { noExternal: true, external: builtIns, conditions: ["node", "module", "import", "default"] },
    build: {
      outDir: `../out/${folder}`,
      emptyOutDir: true,
      minify: true,
      license: { fileName: "licenses.md" },
      target: "node20.19",
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external: builtIns,
        output: {
          format,
          entryFileNames: name,
          chunkFileNames: `[name]-[hash].${format === "es" ? "js" : "cjs"}`,
        },
      },
    },
  };
}

const here = (path: string) => new URL(path, import.meta.url).pathname;

/** One build makes all four programs: the page, the desktop's main and preload, and the command line. */
export default defineConfig({
  root: here("./renderer"),
  base: "./",
  plugins: [react()],
  // A policy without `unsafe-*` and `data:` scripts: nothing is inlined.
  build: {
    license: { fileName: "licenses.md" },
    outDir: "../out/renderer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "chrome140",
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  environments: {
    // The Markdown parser's usual build for browsers wants a document, which the model's worker does not have.
    client: { resolve: { conditions: ["worker", ...defaultClientConditions] } },
    main: program(here("./electron/main.ts"), "main", "es", "main.js"),
    preload: program(here("./electron/preload.ts"), "preload", "cjs", "preload.cjs"),
    host: program(here("./host/cli/main.ts"), "host", "es", "cli.js"),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== "ssr") await builder.build(environment);
      }
    },
  },
});
