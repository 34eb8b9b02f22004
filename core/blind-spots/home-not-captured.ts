import type { Component } from "../schema/component.ts";
import { closingSources, closingWords, commandsOf } from "./closing-sources.ts";
import { homeCommands } from "./file-commands.ts";
import type { GapRule } from "./gap.ts";
import { wasRead } from "./unresolved-read.ts";

/** An account whose home lies on a share: anybody who may log in as it can have put anything there. */
export const homeNotCaptured: GapRule = {
  id: "home-not-captured",
  find({ id, kind, name, home, evidence }, around) {
    if (kind !== "account") return undefined;
    const homes = around.needs(id).filter(({ type }) => type === "home-on");
    if (homes.length === 0 && home === undefined) return undefined;
    if (wasRead(evidence, around)) return undefined;
    const shares = homes.flatMap(({ to }) => around.componentOf(to) ?? []);
    const sources = closingSources(around, ["file-contents", "file-flags"], home ?? mountOf(shares));
    const where = [home, ...shares.map((share) => `on ${share.name}`)].filter((part) => part !== undefined);
    return {
      name: `Home of ${name}`,
      summary: [
        `What lies in this home (${where.join(", ")}) was never captured: configuration, names and addresses can stand there without any repository knowing.`,
        closingWords(sources, "Listing it once and recording what it points at would close it."),
      ].join(" "),
      couldHold: ["file-contents", "file-flags", "names", "addresses", "paths"],
      sources,
      howToLook: home === undefined ? commandsOf(sources) : homeCommands(id, home, sources, around),
    };
  },
};

/** Without a path of its own, a home lies below the folder by which its share is mounted. */
function mountOf(shares: readonly Component[]): string | undefined {
  return shares.flatMap(({ aliases }) => aliases ?? []).find((alias) => /^\/\S+$/.test(alias));
}
