/** Where the app writes, as patterns of paths relative to the workspace. */
const places: readonly RegExp[] = [
  /^runbooks\/.+\.[mM][dD](?:(?:\.\d+)?\.orig)?$/,
  /^plans\/[^/]+\.[mM][dD]$/,
  /^views\/[^/]+\.[yY][aA]?[mM][lL]$/,
  /^graph-data\/[^/]+\.[yY][aA]?[mM][lL]$/,
  /^wiki\/published\.yaml$/,
];

/** Bytes of one name: file systems take 255, and the name of the file in the making is longer by some. */
const longestName = 200;
const deepestFolder = 32;

/** What breaks a line, hides, or turns the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const oddCharacters = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** Characters that Windows takes for something else; a workspace is shared between systems through git. */
const foreignCharacters = /[<>:"|?*]/;
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: devices, with any ending behind them. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** Why nothing is written to `path`, in words; undefined when it may be written to as far as its text goes. */
export function pathFault(path: string): string | undefined {
  if (path.includes("\\")) return "it holds a backslash; folders are divided by “/”";
  if (oddCharacters.test(path)) return "it holds characters that cannot be seen";
  if (!path.isWellFormed()) return "it holds half a character";
  const names = path.split("/");
  if (names.length > deepestFolder) return "it lies too deep";
  for (const name of names) {
    const fault = nameFault(name);
    if (fault) return fault;
  }
  if (places.some((place) => place.test(path))) return undefined;
  return "the app writes runbooks/….md, plans/….md, views/….yaml, graph-data/….yaml and wiki/published.yaml, and nothing else";
}

function nameFault(name: string): string | undefined {
  if (name === "") return "a name in it is empty";
  if (name.startsWith(".")) return "hidden files, and the folder above, are not written to";
  if (/[. ]$/.test(name) || name.startsWith(" "))
    return "a name in it starts with a blank or ends with one or a dot";
  if (foreignCharacters.test(name)) return 'it holds one of < > : " | ? *, which not every system takes';
  if (deviceName.test(name)) return `“${name}” is the name of a device on Windows`;
  if (Buffer.byteLength(name) > longestName) return `a name in it is longer than ${longestName} bytes`;
  return undefined;
}
