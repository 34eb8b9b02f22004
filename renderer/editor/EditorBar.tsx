import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from "@ariakit/react/menu";
import { cdxIconEllipsis } from "@wikimedia/codex-icons";
import { useServices } from "../app/services.ts";
import { Icon } from "../controls/Icon.tsx";
import { MiddleEllipsis } from "../list/MiddleEllipsis.tsx";
import { useRunbookDialogs } from "./dialogs/dialog-store.ts";
import { removeRunbook } from "./dialogs/runbook-files.ts";
import styles from "./EditorBar.module.css";
import { type EditorMode, useModeOf, useModes } from "./mode-store.ts";
import { beginAttaching } from "./pick/begin-attaching.ts";
import { saveNow } from "./save-now.ts";
import { useBuffers } from "./session/buffers.ts";
import { useModeCommands } from "./use-mode-commands.ts";

const modes: readonly (readonly [EditorMode, string])[] = [
  ["edit", "Edit"],
  ["split", "Split"],
  ["read", "Read"],
];

type Props = {
  readonly path: string /** There is such a file in the workspace. */;
  readonly exists: boolean;
};

/** Which file it is, whether it is saved, and how it is shown. */
export function EditorBar({ path, exists }: Props) {
  const services = useServices();
  const mode = useModeOf(path);
  const { show, panel, togglePanel } = useModes();
  const buffer = useBuffers((state) => state.byPath.get(path));
  useModeCommands(path, exists);
  const unsaved = buffer?.dirty ?? false;
  // Where the disk holds another text, its bar asks which one is to stay.
  const canSave = unsaved && buffer?.elsewhere === undefined;
  return (
    <section className={styles.bar} aria-label="This runbook">
      <span className={styles.file} title={path}>
        <MiddleEllipsis text={path} />
      </span>
      <span className={styles.state} role="status">
        {buffer?.saving ? "saving…" : unsaved ? "● unsaved" : ""}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div className="segmented" role="group" aria-label="Show as">
        {modes.map(([value, words]) => (
          <button
            key={value}
            type="button"
            className="button small"
            aria-pressed={mode === value}
            onClick={() => show(path, value)}
          >
            {words}
          </button>
        ))}
      </div>
      {buffer ? (
        <button
          type="button"
          className={`button small${canSave ? " primary" : ""}`}
          disabled={!canSave || buffer.saving}
          onClick={() => void saveNow(services, path)}
        >
          Save
        </button>
      ) : null}
      <button
        type="button"
        className="button small"
        aria-pressed={panel === "history"}
        onClick={() => togglePanel("history")}
      >
        History
      </button>
      <button
        type="button"
        className="button small"
        aria-pressed={panel === "git"}
        onClick={() => togglePanel("git")}
      >
        Git
      </button>
      <FileMenu path={path} exists={exists} />
    </section>
  );
}

function FileMenu({ path, exists }: Props) {
  const services = useServices();
  const show = useRunbookDialogs((state) => state.show);
  const items: readonly (readonly [string, () => void, boolean])[] = [
    ["Attach to a component…", () => beginAttaching("attach-component", path), true],
    ["Attach to an alert…", () => beginAttaching("attach-alert", path), true],
    ["Rename…", () => show({ kind: "rename", path }), exists],
    ["Duplicate…", () => show({ kind: "duplicate", path }), exists],
    ["Delete", () => void removeRunbook(services, path), exists],
  ];
  return (
    <MenuProvider>
      <MenuButton className="button quiet small icon" aria-label="More about this runbook">
        <Icon icon={cdxIconEllipsis} size={16} />
      </MenuButton>
      <Menu className="popover" gutter={4} portal aria-label="More about this runbook">
        {items.map(([title, run, possible], position) => (
          <MenuRow key={title} {...{ title, run }} disabled={!possible} divided={position === 2} />
        ))}
        <MenuSeparator className={styles.separator} />
        <MenuItem className="menu-item" onClick={() => show({ kind: "create" })}>
          New runbook…
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}

type RowProps = {
  readonly title: string;
  readonly run: () => void;
  readonly disabled: boolean;
  readonly divided: boolean;
};

function MenuRow({ title, run, disabled, divided }: RowProps) {
  return (
    <>
      {divided ? <MenuSeparator className={styles.separator} /> : null}
      <MenuItem className="menu-item" disabled={disabled} onClick={run}>
        {title}
      </MenuItem>
    </>
  );
}
