// `npm run cli`: installs and builds what is missing, then runs the command line in this very process.
import { checkNode, ensureBuilt, ensureInstalled, runCommandLine, say } from "./setup.mjs";

checkNode();
try {
  ensureInstalled();
  ensureBuilt();
  await runCommandLine(process.argv.slice(2));
} catch (error) {
  say(error.message);
  process.exitCode = 2;
}
