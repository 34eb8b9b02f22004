/** Where a link of a runbook leads. Whatever is not recognised is `inert`: shown, never followed. */
export type LinkTarget =
  | { readonly kind: "external"; readonly href: string }
  | { readonly kind: "anchor"; readonly anchor: string }
  | { readonly kind: "component"; readonly id: string }
  | { readonly kind: "runbook"; readonly id: string; readonly anchor?: string }
  | { readonly kind: "inert"; readonly address: string };

/**
 * Reads the address of a link. A list of what is let through, so a scheme nobody thought of stays inert.
 *
 * @param from id of the runbook the link stands in; `x.md` is looked up beside it
 * @param isRunbook whether a runbook of this id exists; a link out of the workspace can therefore lead nowhere
 */
export function linkTarget(url: string, from: string, isRunbook: (id: string) => boolean): LinkTarget {
  const address = url.trim();
  if (address.startsWith("#")) return { kind: "anchor", anchor: decoded(address.slice(1)) };
  const component = /^component:(?:\/\/)?([A-Za-z0-9][A-Za-z0-9.-]*)$/.exec(address)?.[1];
  if (component) return { kind: "component", id: component };
  return externalTarget(address) ?? runbookTarget(address, from, isRunbook) ?? { kind: "inert", address };
}

/** The URL parser decides what the scheme is, as it does in the browser: tabs and breaks in it are no way round. */
function externalTarget(address: string): LinkTarget | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? { kind: "external", href } : undefined;
}

function runbookTarget(
  address: string,
  from: string,
  isRunbook: (id: string) => boolean,
): LinkTarget | undefined {
  const match = /^([^#?:\\]+)\.md(?:#(.*))?$/i.exec(address);
  if (!match?.[1] || match[1].startsWith("/")) return undefined;
  const id = beside(from, decoded(match[1]));
  if (id === undefined || !isRunbook(id)) return undefined;
  return match[2] ? { kind: "runbook", id, anchor: decoded(match[2]) } : { kind: "runbook", id };
}

/** Id of the runbook at a path relative to another one, undefined for a path that leaves their folder. */
function beside(from: string, path: string): string | undefined {
  const folders = ["runbooks", ...from.split("/").slice(0, -1)];
  for (const step of path.split("/")) {
    if (step === "." || step === "") continue;
    if (step !== "..") folders.push(step);
    else if (folders.pop() === undefined) return undefined;
  }
  return folders[0] === "runbooks" && folders.length > 1 ? folders.slice(1).join("/") : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
