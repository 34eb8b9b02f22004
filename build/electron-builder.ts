import { readFileSync } from "node:fs";
import type { Configuration } from "electron-builder";

const manifest: { devDependencies: { electron: string } } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

/** Every fuse is decided here: one that a later Electron brings is a type error until it is, too. */
const fuses: Required<NonNullable<Configuration["electronFuses"]>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: false,
};

/** How the program is packaged. Nothing is published and nothing updates itself: that is left to the system. */
const configuration: Configuration = {
  appId: "org.wikimedia.toolforge-runbooks",
  productName: "Toolforge Runbook Explorer",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: "${name}-${version}-${os}-${arch}.${ext}",
  electronVersion: manifest.devDependencies.electron,
  directories: { output: "dist", buildResources: "build" },
  npmRebuild: false,
  publish: null,
  asar: true,
  // The build has bundled every dependency, so no node_modules goes along; the command line stays out as well.
  files: ["out/{main,preload,renderer}/**", "package.json", "!node_modules", "!**/*.map"],
  extraResources: [
    { from: "graph-data", to: "graph-data" },
    { from: "runbooks", to: "runbooks" },
    { from: "views", to: "views" },
    { from: "LICENSE", to: "LICENSE.txt" },
    { from: "NOTICE", to: "NOTICE.txt" },
  ],
  protocols: [{ name: "Toolforge Runbook Explorer", schemes: ["runbooks"] }],
  electronFuses: fuses,
  linux: {
    target: ["AppImage", "deb", "rpm", "tar.gz"],
    icon: "icons",
    category: "Development",
    executableName: "toolforge-runbooks",
    syncDesktopName: true,
    synopsis: "Offline dependency graph and runbooks of Toolforge",
  },
  win: { target: ["nsis"], icon: "icons/icon.ico", executableName: "toolforge-runbooks" },
  nsis: { differentialPackage: false, deleteAppDataOnUninstall: false },
  mac: {
    target: ["dmg", "zip"],
    icon: "icons/icon.icns",
    category: "public.app-category.developer-tools",
    hardenedRuntime: true,
  },
  dmg: { writeUpdateInfo: false },
};

export default configuration;
