/** `text` on one line, so that Markdown shows exactly these characters and makes nothing of them but links. */
export function plainInMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<]/g, "\\$&")
    .replace(/&(?=#|\w+;)/g, "\\&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/(?<=\S)~/g, "\\~")
    .replace(/^([-+#>])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** `text` on one line as a code span, whatever backticks are in it. */
export function codeInMarkdown(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
