const codes: Readonly<Record<string, string>> = { critical: "31", error: "31", warning: "33", info: "36" };

/** A severity, coloured where the terminal shows colours. */
export function severityWord(severity: string, colour: boolean): string {
  const code = codes[severity];
  return colour && code ? `\u001b[${code}m${severity}\u001b[0m` : severity;
}
