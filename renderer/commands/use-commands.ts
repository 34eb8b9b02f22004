import { useEffect, useId } from "react";
import { useSettings } from "../settings/settings-store.ts";
import { type Command, commandsOf, keysOf, useCommands } from "./command-store.ts";
import { chordOf, isSingleKey } from "./keymap.ts";

/** Offers commands while the calling part of the page is there. `keys` decide when the offer is renewed. */
export function useOfferCommands(commands: readonly Command[], keys: readonly unknown[]): void {
  const part = useId();
  // Commands close over state; the caller names what they depend on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    useCommands.getState().offer(part, commands);
    return () => useCommands.getState().withdraw(part);
  }, [part, ...keys]);
}

/**
 * Runs the command bound to a key press. Single letters do nothing while text is being typed, and can be
 * switched off altogether (WCAG 2.1.4). A press that something nearer has handled is left alone.
 */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const chord = chordOf(event);
      if (!chord) return;
      // Seen from the window, a press within a shadow root comes from its host: where it began says more.
      const target = event.composedPath()[0] ?? event.target;
      const { settings } = useSettings.getState();
      if (isSingleKey(chord) && (!settings.singleKeys || isTyping(target))) return;
      if (isTyping(target) && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(F\d|Esc)/.test(chord))
        return;
      if (isTyping(target) && editingChord.test(chord)) return;
      if (hasOpenDialog() && !chord.startsWith("Ctrl")) return;
      const command = commandsOf(useCommands.getState().offers).find((known) =>
        keysOf(known, settings.keys).includes(chord),
      );
      if (!command) return;
      event.preventDefault();
      if (!command.disabled) command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** In a text field these are about the text, not about the view. */
const editingChord = /^Ctrl\+(Shift\+)?[ZYXCVA]$/;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)
  );
}

function hasOpenDialog(): boolean {
  return document.querySelector('[role="dialog"][data-open]') !== null;
}
