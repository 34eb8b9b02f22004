import type { OperationOutput } from "../../../core/contract.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { BarAction } from "../bars/Bar.tsx";
import { useCompare } from "../compare/compare-store.ts";
import { useModes } from "../mode-store.ts";
import { useBuffers } from "../session/buffers.ts";
import { goTo } from "../session/go-to.ts";
import { openBuffer } from "../session/open-buffer.ts";
import { putVersion } from "../session/settle.ts";
import styles from "./Panel.module.css";
import { Panel } from "./Panel.tsx";

type Version = OperationOutput<"history">["versions"][number];

const reasons: Readonly<Record<Version["why"], string>> = {
  save: "saved here",
  elsewhere: "found on the disk",
  restore: "an older version, brought back",
  rename: "renamed",
  remove: "went to the bin",
};

/** Older texts of a runbook that were kept on this machine: each can be compared with now, and brought back. */
export function HistoryPanel({ path }: { readonly path: string }) {
  const { host } = useServices();
  const savedAt = useBuffers((state) => state.byPath.get(path)?.savedAt);
  const hash = useBuffers((state) => state.byPath.get(path)?.hash);
  const { value, error } = useAnswer(() => host.call("history", { path }), [path, savedAt, hash]);
  const versions = value?.path === path ? value.versions : undefined;
  return (
    <Panel title="History">
      {error ? (
        <p className={styles.failure} role="alert">
          {error}
        </p>
      ) : null}
      {versions?.length === 0 ? (
        <p className="muted">No older version is kept yet. Every save from here on is one.</p>
      ) : null}
      <ol className={styles.list} aria-label="Versions, newest first">
        {versions?.map((version) => (
          <VersionRow key={version.id} path={path} version={version} />
        ))}
      </ol>
      <p className="muted">Kept on this machine only. Git is how a team shares versions.</p>
    </Panel>
  );
}

function VersionRow({ path, version }: { readonly path: string; readonly version: Version }) {
  const services = useServices();
  const { id, saved, bytes, why } = version;
  const shown = useCompare(({ shown: now }) => now?.kind === "version" && now.id === id);
  const when = `${saved.slice(0, 19).replace("T", " ")} UTC`;
  const read = async () => (await services.host.call("version", { path, id })).text;
  const restore = async () => {
    const text = await read();
    await openBuffer(services, path);
    const first = putVersion(path, text);
    useModes.getState().show(path, useModes.getState().editing);
    useCompare.setState({ shown: undefined });
    goTo(path, first ?? 0);
  };
  return (
    <li className={styles.row} data-shown={shown || undefined}>
      <button
        type="button"
        className={styles.link}
        aria-label={`Compare the version of ${when} with now`}
        onClick={() => useCompare.setState({ shown: { kind: "version", path, id, label: when, read } })}
      >
        {when}
      </button>
      <span className={`muted ${styles.grow}`}>
        {reasons[why]}, {bytes.toLocaleString("en")} bytes
      </span>
      <BarAction run={restore}>Restore</BarAction>
    </li>
  );
}
