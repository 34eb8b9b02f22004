import { execFileSync } from "node:child_process";
import { markdownToWikitext } from "../../core/wikitext/markdown-to-wikitext.ts";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";

const bytes = 50_000;
const runs = 21;

/** Measures a runbook of 50 kB made into wikitext, beside pandoc's time for the same where pandoc is installed. */
export function rows(): Row[] {
  const { runbooks } = generateWorkspace({ components: 200, relations: 600, runbooks: 20 });
  const text = runbooks
    .map(({ title, body }) => `# ${title}\n\n${body}`)
    .join("\n\n")
    .slice(0, bytes);
  const ours = timed(() => markdownToWikitext(text), runs);
  const theirs = pandocTime(text);
  return [
    {
      name: "wikitext: 50 kB of Markdown",
      ...ours,
      unit: "ms",
      ...(theirs === undefined
        ? {}
        : {
            target: "faster than pandoc",
            held: ours.median < theirs.median,
            ratio: Number((theirs.median / ours.median).toPrecision(2)),
          }),
    },
    ...(theirs === undefined
      ? []
      : [{ name: "wikitext: the same by pandoc, its start included", ...theirs, unit: "ms" }]),
  ];
}

function pandocTime(text: string): { median: number; p95: number } | undefined {
  const run = () =>
    execFileSync("pandoc", ["-f", "gfm", "-t", "mediawiki", "--wrap=none"], {
      input: text,
      stdio: ["pipe", "pipe", "ignore"],
    });
  try {
    run();
  } catch {
    return undefined;
  }
  return timed(run, 5);
}

/** Milliseconds of each run after the first, which is not counted. */
function timed(run: () => unknown, count: number): { median: number; p95: number } {
  run();
  const { median, p95 } = percentiles(
    Array.from({ length: count }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
  return { median: Number(median.toPrecision(3)), p95: Number(p95.toPrecision(3)) };
}
