// Kills a program that keeps unsaved text, at random moments, and looks at what is offered afterwards.
//   node build/reliability/journal-kills.mjs [kills] [seed]
// In every third round those who recover the text are killed as well. Ends with 1 when text was lost.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, table } from "./bundle.mjs";

const [kills = 1000, seed = 1] = process.argv.slice(2).map(Number);
const longest = 2500;
const atOnce = 2;

/** Mulberry32: the same moments for the same seed. */
function randomFrom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const outDir = await bundle("journal-program", "journal-kills");
const work = mkdtempSync(join(tmpdir(), "runbooks-kills-"));
process.env.TOOLFORGE_RUNBOOKS_STATE = join(work, "state");
try {
  const { killTyping } = await import(pathToFileURL(join(outDir, "journal-kills.mjs")).href);
  const random = randomFrom(seed);
  const rounds = Array.from({ length: kills }, (_, number) => ({
    folder: join(work, String(number)),
    after: Math.floor(random() * longest),
    recoverers: number % 3 === 2 ? [Math.floor(random() * 30), Math.floor(random() * 30)] : [],
  }));
  const count = { kills: 0, kept: 0, aged: 0, invented: 0, behind: 0 };
  const runner = async () => {
    for (let round = rounds.shift(); round; round = rounds.shift()) {
      const { sent, kept, aged, offered } = await killTyping(
        join(outDir, "journal-program.mjs"),
        round.folder,
        round.after,
        round.recoverers,
      );
      count.kills += 1 + round.recoverers.length;
      if (offered < kept) count.kept++;
      if (offered < aged) count.aged++;
      if (offered > sent) count.invented++;
      count.behind = Math.max(count.behind, sent - offered);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  const head = [
    "rounds",
    "kills",
    "lost text older than 1 s",
    "lost text said to be kept",
    "offered what nobody typed",
    "calls behind, at most",
  ];
  console.log(table(head, [[kills, count.kills, count.aged, count.kept, count.invented, count.behind]]));
  if (count.kept + count.aged + count.invented > 0) process.exitCode = 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
