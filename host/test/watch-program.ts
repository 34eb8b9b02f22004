import { createInterface } from "node:readline";
import { createEditingOperations } from "../workspace/editing-operations.ts";
import { openSession, type Session } from "../workspace/session.ts";

/**
 * Watches the workspace that the first line of standard input names, and says `told` at each change. Later lines ask
 * for a save (`save HASH`, which says `saved` or `refused CODE`) or for a look at the disk (`check`).
 */
const say = (words: string) => process.stdout.write(`${words}\n`);
let session: Session | undefined;
createInterface({ input: process.stdin }).on("line", async (line) => {
  if (!session) {
    session = openSession({ builtInFolder: "/nowhere", folder: line, watch: true });
    session.onChange(() => say("told"));
    say("open");
    return;
  }
  const operations = createEditingOperations(session, undefined);
  const [what, expected = ""] = line.split(" ");
  if (what === "check") say(`check ${(await operations.checkNow({})).changed}`);
  if (what !== "save") return;
  try {
    await operations.saveFile({ path: "runbooks/front.md", text: "# Mine\n", expected });
    say("saved");
  } catch (error) {
    say(`refused ${(error as { code?: string }).code}`);
  }
});
