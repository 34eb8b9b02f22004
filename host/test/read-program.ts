import { readFileSync } from "node:fs";
import { readWorkspace } from "../workspace/read.ts";

/** Reads the workspace that standard input names and prints what it found: the program that tests look over the shoulder. */
process.stdout.write(JSON.stringify(readWorkspace(readFileSync(0, "utf8"))));
