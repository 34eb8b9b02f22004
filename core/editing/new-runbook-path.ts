/** Names that Windows keeps for devices, and one that is no runbook. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|readme|index)$/;
const longestName = 60;

/**
 * Where a new runbook with a title belongs: `runbooks/` and the title in small letters, digits and hyphens, with a
 * number behind it where the name is taken. Case makes no difference, because to some disks it makes none.
 *
 * @param existing paths or file names of the workspace
 */
export function newRunbookPath(title: string, existing: Iterable<string>): string {
  const used = new Set<string>();
  for (const path of existing) used.add(path.toLowerCase());
  const base = nameOf(title);
  let name = base;
  for (let number = 2; used.has(`runbooks/${name}.md`) || used.has(`${name}.md`); number++)
    name = `${base}-${number}`;
  return `runbooks/${name}.md`;
}

function nameOf(title: string): string {
  const plain = title
    .slice(0, 1000)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const words = plain.length > longestName ? plain.slice(0, longestName + 1).replace(/-[^-]*$/, "") : plain;
  const name = words.slice(0, longestName) || "runbook";
  return taken.test(name) ? `${name}-runbook` : name;
}
