import { reportVersions, type VersionReport } from "../../workspace/history/version-report.ts";
import { type JournalReport, reportJournals } from "../../workspace/journal/journal-report.ts";
import type { Command } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printable } from "../printable.ts";
import { problemReport } from "./problem-report.ts";

export const doctorCommand: Command = {
  usage: "doctor",
  about: "Check that the workspace reads, and what is kept of unsaved text and versions; nothing is written",
  options: [],
  words: [0, 0],
  run: async ({ ask, folder }) => {
    const found = await ask("doctor", {});
    const journals = reportJournals(folder);
    const versions = reportVersions(folder);
    const counts = Object.entries(found.counts).map(([noun, count]) => countWords(count, noun.slice(0, -1)));
    const failed = found.problems.some((problem) => problem.severity === "error");
    const kept = [...versionLines(versions), ...journalLines(journals)].map((line) => `${printable(line)}\n`);
    return {
      json: { ...found, journals, versions },
      text: `${counts.join(", ")}\n${kept.join("")}${problemReport(found.problems)}`,
      exitCode: failed ? 1 : 0,
    };
  },
};

function versionLines({ files, versions, damaged }: VersionReport): string[] {
  if (versions + damaged.length === 0) return [];
  return [`${countWords(versions, "version")} kept of ${countWords(files, "file")}`, ...damaged];
}

function journalLines({ unsaved, damaged, aside }: JournalReport): string[] {
  const texts = unsaved.map(({ path, written, characters, leftBehind }) => {
    const whose = leftBehind ? "left behind: the app offers it" : "at work in a window that is open";
    return `${path}: unsaved text of ${countWords(characters, "character")}, typed ${written}, ${whose}.`;
  });
  const broken = damaged.map(({ file, entries }) => {
    const what = `${countWords(entries, "damaged entry").replace(/entrys$/, "entries")}`;
    return `${file}: ${what}. The last words typed may be missing from what is offered.`;
  });
  const kept = aside.map((file) => `${file}: a journal that could not be read, put aside.`);
  return [...texts, ...broken, ...kept];
}
