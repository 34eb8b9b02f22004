import { commands } from "./commands.ts";
import { table } from "./table.ts";

/** Usage of one command, or of the program. */
export function usageText(name?: string): string {
  const command = name === undefined ? undefined : commands.get(name);
  const shared = table(
    [
      ["--workspace DIR", "folder with graph-data and runbooks, instead of the built-in one"],
      ["--json", "print data instead of text"],
      ["-h, --help", "print this"],
      ["--version", "print the version"],
    ],
    "  ",
  );
  const own = command
    ? `Usage: toolforge-runbooks ${command.usage}\n\n${command.about}.\n`
    : `Usage: toolforge-runbooks <command> [options]\n\n${table(
        [...commands.values()].map(({ usage, about }) => [
          usage.length > 34 ? shortUsage(usage) : usage,
          about,
        ]),
        "  ",
      )}`;
  return `${own}\n${shared}\nExit codes: 0 done; 1 findings, or nothing found; 2 wrong usage or an unreadable workspace; 3 two sides have changed.\n`;
}

function shortUsage(usage: string): string {
  return `${usage.split(" ")[0]} [options]`;
}
