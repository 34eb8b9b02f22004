import type { Component } from "../schema/component.ts";
import { closingSources, closingWords, commandsOf } from "./closing-sources.ts";
import { fileCommands } from "./file-commands.ts";
import type { GapRule } from "./gap.ts";
import type { Surroundings } from "./surroundings.ts";
import { wasRead } from "./unresolved-read.ts";

/** A file that a repository holds while its decisive value stands elsewhere. */
export const valueOutsideGit: GapRule = {
  id: "value-outside-git",
  find(component, around) {
    const { id, name, file, evidence } = component;
    if (!file?.valueOutsideGit || wasRead(evidence, around)) return undefined;
    const values = closingSources(around, ["hiera-values"]);
    const sources = [...new Set([...closingSources(around, ["file-contents"], file.path), ...values])];
    return {
      name: `Decisive value of ${name}`,
      summary: [
        `The file is tracked, its decisive value is not${file.trackedNote ? ` (${file.trackedNote})` : ""}.`,
        ...fromWhere(component, around),
        closingWords(sources, "Reading the file where it lives and recording the value would close it."),
      ].join(" "),
      couldHold: ["hiera-values", "names", "addresses"],
      sources,
      howToLook: [...fileCommands(id, { ...file, immutable: "no" }, sources, around), ...commandsOf(values)],
    };
  },
};

function fromWhere({ id }: Component, around: Surroundings): string[] {
  const keys = around.needs(id).filter(({ type }) => type === "value-from");
  const names = keys.map(({ to }) => around.componentOf(to)?.name ?? to);
  return names.length === 0 ? [] : [`It takes it from ${names.join(", ")}.`];
}
