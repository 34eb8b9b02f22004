import { startServer } from "../../server/server.ts";
import { CliFailure, type Command, wholeNumber } from "../command.ts";
import { openBrowser } from "../open-browser.ts";

export const serveCommand: Command = {
  usage: "serve [--port N] [--open]",
  about: "Browser mode: serve the app to this machine only, until Ctrl+C",
  options: ["port", "open"],
  words: [0, 0],
  run: async ({ options, io, folder, stay }) => {
    const port = wholeNumber("port", options.port) ?? 0;
    if (port > 65_535) throw new CliFailure(2, "bad-input", "--port takes a number up to 65535.");
    const { session, operations } = stay();
    const { pageFolder } = io;
    const server = await startServer({ operations, session, pageFolder, port }).catch(
      async (error: Error) => {
        await session.close();
        throw new CliFailure(2, "failed", error.message);
      },
    );
    const started = { url: server.url, port: server.port, mode: "browser", workspace: folder };
    io.out(options.json ? `${JSON.stringify(started)}\n` : greeting(server.url, server.port));
    const closed = options.open ? openBrowser(server.url, io) : undefined;
    if (closed && !options.json) io.out(`No browser was opened: ${closed}.\n`);
    await io.untilStopped();
    await server.close();
    await session.close();
    return { json: undefined, text: "", exitCode: 0 };
  },
};

function greeting(url: string, port: number): string {
  return [
    `Toolforge Runbook Explorer, browser mode: ${url}`,
    `Only this machine can reach it. Through SSH: ssh -L ${port}:127.0.0.1:${port} <host>, then open the same address.`,
    "The address holds the key of this start; do not pass it on. Ctrl+C ends it.",
    "",
  ].join("\n");
}
