import { Toolbar, ToolbarItem, ToolbarSeparator } from "@ariakit/react/toolbar";
import {
  type Icon as CodexIcon,
  cdxIconAlert,
  cdxIconBellOutline,
  cdxIconCheckAll,
  cdxIconCode,
  cdxIconLink,
  cdxIconListBullet,
  cdxIconListNumbered,
  cdxIconRedo,
  cdxIconSearch,
  cdxIconTable,
  cdxIconUndo,
} from "@wikimedia/codex-icons";
import { Fragment, type ReactNode } from "react";
import { chordLabel } from "../../commands/keymap.ts";
import { Icon } from "../../controls/Icon.tsx";
import { usePick } from "../pick/pick-store.ts";
import { useBuffers } from "../session/buffers.ts";
import { useClaim } from "../session/claim-store.ts";
import styles from "./EditorToolbar.module.css";
import { type TextCommandId, textCommands } from "./markdown-commands.ts";

const faces: Readonly<Record<TextCommandId, CodexIcon | string>> = {
  "editor.undo": cdxIconUndo,
  "editor.redo": cdxIconRedo,
  "editor.find": cdxIconSearch,
  "editor.heading-2": "H2",
  "editor.heading-3": "H3",
  "editor.list": cdxIconListBullet,
  "editor.numbered-list": cdxIconListNumbered,
  "editor.check-list": cdxIconCheckAll,
  "editor.table": cdxIconTable,
  "editor.command": cdxIconCode,
  "editor.danger": cdxIconAlert,
};
const startsGroup: ReadonlySet<string> = new Set(["editor.heading-2", "editor.list", "editor.table"]);

/** What can be put into the text. One tab stop; arrow keys walk. */
export function EditorToolbar({ path }: { readonly path: string }) {
  const pick = usePick((state) => state.pick);
  const unreadable = useBuffers((state) => state.byPath.get(path)?.unreadable !== undefined);
  const isOthers = useClaim((state) => state.claim?.owner === "other");
  const readOnly = unreadable || isOthers;
  return (
    <Toolbar className={styles.toolbar} aria-label="Insert and format">
      {textCommands.map(({ id, title, keys, run }) => (
        <Fragment key={id}>
          {startsGroup.has(id) ? <ToolbarSeparator className={styles.separator} /> : null}
          <Item
            title={title}
            chord={keys[0]}
            disabled={readOnly && id !== "editor.find"}
            onPress={() => run(path)}
          >
            <Face face={faces[id]} />
          </Item>
        </Fragment>
      ))}
      <ToolbarSeparator className={styles.separator} />
      <Item
        title="Link to a component…"
        chord="Ctrl+Alt+L"
        disabled={readOnly}
        onPress={() => pick({ for: "link-component", path })}
      >
        <Icon icon={cdxIconLink} size={16} />
      </Item>
      <Item
        title="Link to an alert…"
        chord="Ctrl+Alt+A"
        disabled={readOnly}
        onPress={() => pick({ for: "link-alert", path })}
      >
        <Icon icon={cdxIconBellOutline} size={16} />
      </Item>
    </Toolbar>
  );
}

type ItemProps = {
  readonly title: string;
  readonly chord: string | undefined;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function Item({ title, chord, disabled, onPress, children }: ItemProps) {
  const keys = chord ? ` (${chordLabel(chord, navigator.platform)})` : "";
  return (
    <ToolbarItem
      className="button quiet small icon"
      aria-label={title}
      title={`${title}${keys}`}
      disabled={disabled}
      accessibleWhenDisabled
      onClick={onPress}
    >
      {children}
    </ToolbarItem>
  );
}

function Face({ face }: { readonly face: CodexIcon | string }) {
  // Codex icons may be strings of markup too; a face that is a word is short.
  return typeof face === "string" && face.length < 4 ? (
    <span className={styles.word}>{face}</span>
  ) : (
    <Icon icon={face as CodexIcon} size={16} />
  );
}
