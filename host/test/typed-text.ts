/** What a scripted author has typed after so many calls: every text differs, and most grow by a little. */
export function typedText(sequence: number): string {
  const lines = Array.from(
    { length: sequence % 400 },
    (_, line) => `line ${line} of ${sequence}: “ünï\u{1f600}\r\n`,
  );
  return `sequence ${sequence}\n${lines.join("")}`;
}

/** The number in such a text; -1 when it is not whole. */
export function sequenceOf(text: string): number {
  const sequence = Number(/^sequence (\d+)\n/.exec(text)?.[1] ?? -1);
  return sequence >= 0 && typedText(sequence) === text ? sequence : -1;
}
