/** A title on one line, without control characters, at most 200 characters; “New runbook” where nothing is left. */
export function cleanTitle(title: string): string {
  const line = title.replace(/[\s\p{C}]+/gu, " ").trim();
  return line.slice(0, 200).trim() || "New runbook";
}
