/** A token that looks like the name of a machine or a file; offsets in UTF-16 units, `end` exclusive. */
export type NameShape = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "host" | "path" | "address";
};

const hostDomains = String.raw`wmflabs\.org|wmflabs|wmnet|wikimedia\.cloud|toolforge\.org|wmcloud\.org`;
const folders = "etc|data|srv|var|usr/local|usr/lib|home|root|opt|mnt|public|lib/systemd|run|tmp";

const shapes: readonly (readonly [kind: NameShape["kind"], shape: RegExp])[] = [
  [
    "host",
    new RegExp(
      String.raw`(?<![\w.*<>{}@%~-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:${hostDomains})(?![\w-]|\.\w)`,
      "gi",
    ),
  ],
  ["host", /(?<![\w.*<>{}@%~/-])tools-[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d{2,4}(?![\w-]|\.\w)/gi],
  [
    "path",
    new RegExp(String.raw`(?<![\w.~/>}\])*$-])/(?:${folders})(?:/[^\s"'\x60“”‘’|,;()\\]*)?(?![\w-])`, "g"),
  ],
  ["address", /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w/-]|\.\d)/g],
];

/** Anything in a token that makes it stand for many: `<tool>`, `*`, `{a,b}`, `10xx`, `[0-9]`, `$HOME`, `…`. */
const pattern = /[<>*?{}[\]$…%]|\dxx?(?![a-z])|\.\.\./i;

/**
 * Host names, absolute paths and IPv4 addresses in plain text, in order. Placeholders, wildcards, loopback
 * and address ranges are left out: they name nothing in particular.
 */
export function nameShapesIn(text: string): NameShape[] {
  const found: NameShape[] = [];
  for (const [kind, shape] of shapes) {
    for (const { 0: whole, index } of text.matchAll(shape)) {
      const token = kind === "path" ? trimmedPath(whole) : whole;
      if (pattern.test(whole) || !namesOneThing(kind, token)) continue;
      found.push({ start: index, end: index + token.length, text: token, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Punctuation of the sentence, and the slash at the end of a folder. */
function trimmedPath(path: string): string {
  return path.replace(/(?<=.)[/.:!#]+$/, "");
}

function namesOneThing(kind: NameShape["kind"], token: string): boolean {
  if (kind !== "address") return true;
  const parts = token.split(".").map(Number);
  return parts.every((part) => part <= 255) && ![0, 127, 255].includes(parts[0] ?? 0);
}
