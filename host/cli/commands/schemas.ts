import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jsonSchemaFiles } from "../../json-schemas.ts";
import { reasonOf } from "../../workspace/file-problem.ts";
import { CliFailure, type Command } from "../command.ts";

export const schemasCommand: Command = {
  usage: "schemas [--check]",
  about: "Write the JSON Schemas that editors complete and check with; --check only compares",
  options: ["check"],
  words: [0, 0],
  run: async ({ options, folder }) => {
    const stale = jsonSchemaFiles().filter(({ path, text }) => textOf(join(folder, path)) !== text);
    const paths = stale.map(({ path }) => path);
    if (options.check) {
      const text =
        stale.length > 0 ? `${paths.join("\n")}\nOut of date: run schemas.\n` : "All are current.\n";
      return { json: { stale: paths }, text, exitCode: stale.length > 0 ? 1 : 0 };
    }
    try {
      for (const { path, text } of stale) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    } catch (error) {
      throw new CliFailure(2, "failed", `The schemas cannot be written in ${folder}: ${reasonOf(error)}.`);
    }
    const text =
      stale.length > 0 ? `${paths.map((path) => `wrote ${path}`).join("\n")}\n` : "All are current.\n";
    return { json: { written: paths }, text, exitCode: 0 };
  },
};

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
