const schemes: ReadonlySet<string> = new Set(["http:", "https:"]);

/**
 * Hands a web address to the system's browser. Other schemes can start programs on the user's machine, so
 * they are refused, as are addresses that carry a user name.
 *
 * @returns whether it was handed over
 */
export function openExternalLink(address: string, open: (address: string) => Promise<void>): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!schemes.has(url.protocol) || url.username !== "" || url.password !== "") return false;
  void open(url.href);
  return true;
}
