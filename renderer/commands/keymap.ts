/** A key with its modifiers as text: `Ctrl+K`, `Shift+I`, `?`. `Ctrl` means Cmd on a Mac. */
export type KeyChord = string;

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Keys whose Shift is part of the character itself. */
const shiftedCharacters = /^[?!{}+*:"<>|~@#$%^&()_]$/;

const names: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Escape: "Esc",
};

/** The chord of a key press, or undefined for a modifier on its own. */
export function chordOf(press: KeyPress): KeyChord | undefined {
  if (["Control", "Shift", "Alt", "Meta", "Dead", "Process"].includes(press.key)) return undefined;
  const single = press.key.length === 1;
  const key = names[press.key] ?? (single ? press.key.toUpperCase() : press.key);
  const parts = [
    press.ctrlKey || press.metaKey ? "Ctrl" : "",
    press.altKey ? "Alt" : "",
    press.shiftKey && !(single && shiftedCharacters.test(press.key)) ? "Shift" : "",
    key,
  ];
  return parts.filter(Boolean).join("+");
}

/** Whether a chord is one character without modifiers, which WCAG 2.1.4 wants switchable. */
export function isSingleKey(chord: KeyChord): boolean {
  return chord.length === 1 || (chord.startsWith("Shift+") && chord.length === 7);
}

/** The chord as the platform writes it. */
export function chordLabel(chord: KeyChord, platform: string): string {
  if (!/mac/i.test(platform)) return chord.replaceAll("+", " ").trim() || chord;
  return (
    chord.replace("Ctrl", "⌘").replace("Shift", "⇧").replace("Alt", "⌥").replaceAll("+", " ").trim() || chord
  );
}
