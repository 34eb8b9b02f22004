/** Folded code of each ASCII character: a lower-case letter or a digit, and 0 for everything that separates. */
const asciiFold = Uint16Array.from({ length: 128 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(lower) ? lower.charCodeAt(0) : 0;
});

const beyondAscii = /[\u0080-\uffff]/;

/**
 * Text whose characters `foldedCode` can judge one by one: ASCII comes back as it is; in anything else
 * compatibility forms are resolved, accents dropped and capitals lowered. Positions may shift.
 */
export function withoutAccents(text: string): string {
  return beyondAscii.test(text)
    ? text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
    : text;
}

/** Folded code of one UTF-16 unit of a text without accents; 0 for blanks, punctuation, symbols and emoji. */
export function foldedCode(code: number): number {
  if (code < 128) return asciiFold[code] ?? 0;
  const separates =
    code < 0xc0 ||
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code < 0x2c00) ||
    (code >= 0x3000 && code < 0x3040) ||
    (code >= 0xd800 && code < 0xf900);
  return separates ? 0 : code;
}

/**
 * A name as it is compared: lower case, without accents, every run of separators one blank, none at the
 * ends: `K8s::Master_host` and `k8s-master.host` are equal.
 */
export function foldName(text: string): string {
  const plain = withoutAccents(text);
  let folded = "";
  let gap = false;
  for (let at = 0; at < plain.length; at++) {
    const code = foldedCode(plain.charCodeAt(at));
    if (code === 0) {
      gap = folded !== "";
      continue;
    }
    if (gap) folded += " ";
    gap = false;
    folded += String.fromCharCode(code);
  }
  return folded;
}

/** The words of a text, folded; split at everything that is neither letter nor digit (`. - / : _ @` included). */
export function wordsOf(text: string): string[] {
  const folded = foldName(text);
  return folded === "" ? [] : folded.split(" ");
}
