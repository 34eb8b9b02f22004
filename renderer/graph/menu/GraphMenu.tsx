import { Menu, MenuItem, MenuSeparator, useMenuStore } from "@ariakit/react/menu";
import type { Point } from "../../../core/view/view-request.ts";
import { type Command, keysOf } from "../../commands/command-store.ts";
import { chordLabel } from "../../commands/keymap.ts";
import { useSettings } from "../../settings/settings-store.ts";

type Props = {
  /** Where on the page it opens; undefined while it is closed. */
  readonly at: Point | undefined;
  readonly title: string;
  readonly groups: readonly (readonly Command[])[];
  readonly onClose: () => void;
  /** What has the keyboard afterwards. */
  readonly finalFocus: HTMLElement | null;
};

/** Everything that can be done with a card or with the view, each with its key. */
export function GraphMenu({ at, title, groups, onClose, finalFocus }: Props) {
  const bindings = useSettings((state) => state.settings.keys);
  const menu = useMenuStore({ open: at !== undefined, setOpen: (open) => !open && onClose() });
  return (
    <Menu
      store={menu}
      aria-label={title}
      className="popover"
      fixed
      autoFocusOnShow
      unmountOnHide
      getAnchorRect={() => (at ? { x: at.x, y: at.y, width: 0, height: 0 } : null)}
      finalFocus={finalFocus}
    >
      {groups.map((commands, at) => (
        <MenuGroupItems key={commands[0]?.id} commands={commands} first={at === 0} bindings={bindings} />
      ))}
    </Menu>
  );
}

type GroupProps = {
  readonly commands: readonly Command[];
  readonly first: boolean;
  readonly bindings: Readonly<Record<string, string>>;
};

function MenuGroupItems({ commands, first, bindings }: GroupProps) {
  return (
    <>
      {first ? null : <MenuSeparator />}
      {commands.map((command) => (
        <MenuItem
          key={command.id}
          className="menu-item"
          disabled={command.disabled !== undefined}
          accessibleWhenDisabled
          title={command.disabled}
          onClick={command.run}
        >
          <span>{command.title}</span>
          <span className="spring" />
          {keysOf(command, bindings)
            .slice(0, 1)
            .map((chord) => (
              <kbd key={chord}>{chordLabel(chord, navigator.platform)}</kbd>
            ))}
        </MenuItem>
      ))}
    </>
  );
}
