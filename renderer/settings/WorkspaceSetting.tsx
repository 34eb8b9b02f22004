import { useState } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { SettingRow } from "./SettingRow.tsx";
import styles from "./SettingsScreen.module.css";

/** Which folder is open, and opening another one. */
export function WorkspaceSetting() {
  const { host } = useServices();
  const overview = useWorkspace((state) => state.overview);
  const about = useAnswer(() => host.call("about", {}), [host]);
  const [folder, setFolder] = useState("");
  const [failure, setFailure] = useState<string>();
  const open = (input: { folder?: string; builtIn?: boolean }) => {
    setFailure(undefined);
    host
      .call("openFolder", input)
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <SettingRow
      title="Folder"
      about={overview ? (overview.builtIn ? "The built-in workspace" : overview.folder) : "Nothing is open."}
      changed={overview !== undefined && !overview.builtIn}
      onReset={() => open({ builtIn: true })}
    >
      {about.value?.canPickFolder ? (
        <button type="button" className="button" onClick={() => open({})}>
          Open a folder…
        </button>
      ) : (
        <form
          className={styles.folder}
          onSubmit={(event) => {
            event.preventDefault();
            open({ folder: folder.trim() });
          }}
        >
          <input
            className="input mono"
            aria-label="Folder of a workspace"
            placeholder="/path/to/workspace"
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
          <button type="submit" className="button" disabled={folder.trim() === ""}>
            Open
          </button>
        </form>
      )}
      {failure ? <p role="alert">{failure}</p> : null}
    </SettingRow>
  );
}
