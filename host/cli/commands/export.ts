import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { OperationOutput } from "../../../core/contract.ts";
import { type ExportFormat, exportFormats } from "../../../core/export/export-schema.ts";
import { splitFrontMatter } from "../../../core/load/front-matter.ts";
import { problemLine } from "../../../core/problem.ts";
import { markdownToWikitext } from "../../../core/wikitext/markdown-to-wikitext.ts";
import { reasonOf } from "../../workspace/file-problem.ts";
import { type Call, CliFailure, type Command, type Outcome, oneOf } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printable } from "../printable.ts";

export const exportCommand: Command = {
  usage: "export <runbook|--all|-> [--format wikitext|xml|html] [-o DIR] [--fragment]",
  about: "Write runbooks as wiki pages, as one XML file for Special:Import, or as HTML; - reads Markdown",
  options: ["all", "format", "output", "fragment"],
  words: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const { words, options } = call;
    const format = oneOf("format", exportFormats, options.format) ?? "wikitext";
    if (options.fragment || words.includes("-")) return fragment(call, format);
    if ((words.length === 0) !== (options.all === true)) {
      throw new CliFailure(2, "bad-input", "Give runbooks by their ids, or --all.", true);
    }
    const found = await call.ask("exportRunbooks", {
      ...(options.all ? {} : { runbooks: [...words] }),
      ...{ format, at: new Date().toISOString() },
    });
    for (const warning of found.warnings) call.io.err(`${printable(problemLine(warning))}\n`);
    return options.output === undefined
      ? printed(found)
      : written(found, resolve(call.io.cwd, options.output));
  },
};

/** Markdown on standard input as wikitext on standard output: a filter, with no header and no provenance. */
async function fragment({ words, options, io }: Call, format: ExportFormat): Promise<Outcome> {
  if (words.length !== 1 || words[0] !== "-" || options.all || options.output !== undefined) {
    throw new CliFailure(
      2,
      "bad-input",
      "--fragment reads Markdown from standard input: export - --fragment",
      true,
    );
  }
  if (format !== "wikitext") throw new CliFailure(2, "bad-input", "A fragment is written as wikitext only.");
  const { body, bodyLine } = splitFrontMatter(await io.readInput());
  const { text, warnings } = markdownToWikitext(body, { file: "-", firstLine: bodyLine });
  for (const warning of warnings) io.err(`${printable(problemLine(warning))}\n`);
  return { json: { text, warnings }, text: `${text}\n`, exitCode: 0 };
}

type Exported = OperationOutput<"exportRunbooks">;

function printed(found: Exported): Outcome {
  if (found.files.length > 1) {
    throw new CliFailure(2, "bad-input", "Several files go into a folder: give one with -o DIR.");
  }
  return { json: found, text: found.files.map(({ text }) => text).join(""), exitCode: 0 };
}

function written({ files, warnings }: Exported, folder: string): Outcome {
  for (const { name, text } of files) {
    const file = join(folder, name);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch (error) {
      throw new CliFailure(2, "failed", `${file} cannot be written: ${reasonOf(error)}.`);
    }
  }
  return {
    json: { folder, files: files.map(({ name, title }) => ({ name, title })), warnings },
    text: `Wrote ${countWords(files.length, "file")} to ${printable(folder)}.\n`,
    exitCode: 0,
  };
}
