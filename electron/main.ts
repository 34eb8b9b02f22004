import { app } from "electron";
import { findAppRoot } from "../host/app-root.ts";
import { boot } from "./boot.ts";
import { commandWords, runCommandLine } from "./command-line.ts";

// Nothing before `boot` may wait: Electron is ready as soon as this module has been evaluated.
const program = findAppRoot();
const words = commandWords(process.argv, app.isPackaged);
if (words) await runCommandLine(words, program.folder);
else boot(program);
