import { idSchema } from "../core/schema/id.ts";

/** Scheme of links to the program from wiki pages, alerts and chats. */
export const linkScheme = "runbooks";

/** What a link asks for. Nothing of the text of an `unknown` one is passed on. */
export type DeepLink =
  | { readonly type: "component"; readonly id: string }
  | { readonly type: "runbook"; readonly id: string }
  | { readonly type: "unknown" };

const unknown: DeepLink = { type: "unknown" };
const longest = 500;

/** Reads `runbooks://component/<id>` and `runbooks://runbook/<id>`, where a runbook's id may name folders. */
export function parseDeepLink(text: string): DeepLink {
  if (text.length > longest || !URL.canParse(text)) return unknown;
  const url = new URL(text);
  if (url.protocol !== `${linkScheme}:` || url.search !== "" || url.hash !== "") return unknown;
  if (url.username !== "" || url.password !== "") return unknown;
  // Some desktops add a slash at the end.
  const id = decode(url.pathname.replace(/^\//, "").replace(/\/$/, ""));
  if (url.host === "component" && idSchema.safeParse(id).success) return { type: "component", id };
  if (url.host === "runbook" && isRunbookId(id)) return { type: "runbook", id };
  return unknown;
}

/** The first link among a program's arguments: Windows and Linux hand links over this way. */
export function deepLinkOf(argv: readonly string[]): DeepLink | undefined {
  const text = argv.find((argument) => argument.toLowerCase().startsWith(`${linkScheme}:`));
  return text === undefined ? undefined : parseDeepLink(text);
}

/** A file's path below `runbooks/` without its ending; no name in it may start with a dot. */
function isRunbookId(id: string): boolean {
  return id.split("/").every((name) => /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_ .,()-]*$/u.test(name));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
