// The process that `boot-built.mjs` starts: a built main module with the stand-in in Electron's place.
import { register } from "node:module";
import { pathToFileURL } from "node:url";

const { main, electron: file, resources, home, args } = JSON.parse(process.argv[2]);
const standInUrl = pathToFileURL(file).href;
const hook = `export const resolve = (name, context, next) =>
  name === "electron" ? { url: ${JSON.stringify(standInUrl)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const electron = await import(standInUrl);
electron.app.isPackaged = true;
electron.answers.home = home;
process.resourcesPath = resources;
process.argv = [process.argv[0], ...args];

await import(pathToFileURL(main).href);
await until(() => electron.calls.some(({ name }) => ["window.loadURL", "app.exit"].includes(name)));
const [failure] = electron.argumentsOf("dialog.showErrorBox");
if (failure) throw new Error(failure.join(": "));
const [exit] = electron.argumentsOf("app.exit");
if (exit) process.exit(exit[0]);

const [[, call]] = electron.argumentsOf("ipcMain.handle");
const [[, serve]] = electron.argumentsOf("protocol.handle");
const url = "app://runbooks/index.html";
const page = await serve({ url, method: "GET" });
const result = {
  calls: electron.calls.map(({ name }) => name),
  options: electron.BrowserWindow.opened[0].options,
  page: { status: page.status, policy: page.headers.get("content-security-policy") },
  snapshot: await call({ senderFrame: { url, parent: null } }, "snapshot", {}),
  saved: await call({ senderFrame: { url, parent: null } }, "saveFile", {
    path: "views/saved-by-check.yaml",
    text: "title: Saved by a check\n",
    expected: null,
  }),
  foreign: await call({ senderFrame: { url, parent: {} } }, "snapshot", {}),
};
// Watching the workspace would keep the process alive.
process.stdout.write(JSON.stringify(result), () => process.exit(0));

async function until(condition) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
