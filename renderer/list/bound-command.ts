import { type Command, commandsOf, keysOf, useCommands } from "../commands/command-store.ts";
import { chordOf, isSingleKey } from "../commands/keymap.ts";
import { useSettings } from "../settings/settings-store.ts";

/** The command that a single letter would run here, if single letters are on and it can be run now. */
export function boundCommand(press: React.KeyboardEvent): Command | undefined {
  const { settings } = useSettings.getState();
  const chord = chordOf(press);
  if (!chord || !isSingleKey(chord) || !settings.singleKeys) return undefined;
  const command = commandsOf(useCommands.getState().offers).find((known) =>
    keysOf(known, settings.keys).includes(chord),
  );
  return command?.disabled ? undefined : command;
}
