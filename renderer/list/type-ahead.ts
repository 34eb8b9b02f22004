const pauseMs = 700;

/** What has been typed so far to jump to a name, and when the last letter came. */
export type TypeAhead = { readonly text: string; readonly at: number };

/** Nothing typed yet. */
export const noTypeAhead: TypeAhead = { text: "", at: 0 };

/** Whether a letter at `at` would go on with what was typed, instead of starting anew. */
export function isTyping({ text, at: last }: TypeAhead, at: number): boolean {
  return text !== "" && at - last <= pauseMs;
}

/** Takes a letter in; after a pause a new word begins. `at` is in milliseconds. */
export function typeAhead(before: TypeAhead, letter: string, at: number): TypeAhead {
  const text = isTyping(before, at) ? before.text + letter : letter;
  return { text: text.toLocaleLowerCase("en"), at };
}

/**
 * Position of the next name that starts with `text`, or else has a part that does, going round. One letter
 * typed again and again walks over all names with it; a longer word may stay where it is.
 *
 * @returns -1 where no name fits
 */
export function findByTyping(names: readonly string[], text: string, from: number): number {
  const same = [...text].every((letter) => letter === text[0]);
  const wanted = same ? text.slice(0, 1) : text;
  const first = same ? from + 1 : Math.max(0, from);
  const starts = nextWhere(names, first, (name) => name.startsWith(wanted));
  return starts >= 0 || same ? starts : nextWhere(names, first, (name) => name.includes(wanted));
}

function nextWhere(names: readonly string[], first: number, fits: (name: string) => boolean): number {
  for (let step = 0; step < names.length; step++) {
    const index = (first + step) % names.length;
    if (fits((names[index] ?? "").toLocaleLowerCase("en"))) return index;
  }
  return -1;
}

/** Whether a key press types a letter of a name: one character, without Ctrl, Alt or Cmd. */
export function isTypeAheadKey(
  press: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
): boolean {
  return !press.ctrlKey && !press.altKey && !press.metaKey && /^[\p{L}\p{N}._~-]$/u.test(press.key);
}
