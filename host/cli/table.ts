/** Rows with columns as wide as their widest cell, two blanks apart; the last column is not padded. */
export function table(rows: readonly (readonly string[])[], indent = ""): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)));
      return `${indent}${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}

/** Colour codes take no room. */
function widthOf(cell: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character starts a colour code
  return [...cell.replace(/\u001b\[\d+m/g, "")].length;
}
