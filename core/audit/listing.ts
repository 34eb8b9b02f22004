/** “a”, “a and b”, “a, b and c”, or “a, b, c and 4 more” for more than `most` names. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** “1 check”, “3 checks”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A note of the data as a sentence: first letter as it is, one full stop at its end. */
export function sentence(note: string): string {
  return note.replace(/[\s.]+$/, "").concat(".");
}
