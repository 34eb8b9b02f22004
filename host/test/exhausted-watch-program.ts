import { createInterface } from "node:readline";
import { saveFile } from "../workspace/save/save-file.ts";
import { openSession } from "../workspace/session.ts";

/**
 * Watches the workspace that the first line of standard input names, and says `told` whenever it hears of a change.
 * A line `check` looks at the disk, as a window that comes to the front does; a line `save <hash>` saves over what
 * has that hash. Each says how it ended.
 */
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const folder = String((await lines.next()).value);
const session = openSession({ builtInFolder: folder, folder, watch: true });
const say = (words: string) => void process.stdout.write(`${words}\n`);
session.onChange(() => say("told"));
say("open");
for await (const line of lines) {
  const [word, expected = ""] = line.split(" ");
  if (word === "check") say(`check ${await session.checkInSlices()}`);
  else
    await saveFile(session, { path: "runbooks/front.md", text: "# Mine\n", expected }).then(
      () => say("saved"),
      (error: { code?: string }) => say(`refused ${error.code}`),
    );
}
await session.close();
