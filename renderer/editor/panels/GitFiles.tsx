import { useState } from "react";
import { type Services, useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { useCompare } from "../compare/compare-store.ts";
import type { Repository } from "./GitPanel.tsx";
import { useGit } from "./git-store.ts";
import styles from "./Panel.module.css";
import { UnifiedDiff } from "./UnifiedDiff.tsx";

type File = Repository["files"][number];

/** Files that differ from the last commit, each with what differs; those that are ticked go into the next one. */
export function GitFiles({ status }: { readonly status: Repository }) {
  const { files, elsewhere, during } = status;
  const canChoose = during === "nothing";
  return (
    <section>
      <div className={styles.titled}>
        <h3>Changed files ({files.length})</h3>
        {canChoose && files.length > 1 ? <ChooseAll files={files} /> : null}
      </div>
      {files.length === 0 ? <p className="muted">Everything in this workspace is committed.</p> : null}
      <ul className={styles.list} aria-label="Changed files">
        {files.map((file) => (
          <FileRow key={file.path} file={file} commit={status.commit} canChoose={canChoose} />
        ))}
      </ul>
      {elsewhere > 0 ? <p className="muted">{elsewhere} more outside of this workspace.</p> : null}
    </section>
  );
}

function ChooseAll({ files }: { readonly files: readonly File[] }) {
  const { leftOut, choose } = useGit();
  const paths = files.map(({ path }) => path);
  const none = paths.every((path) => leftOut.has(path));
  return (
    <button type="button" className="button quiet small" onClick={() => choose(paths, none)}>
      {none ? "Choose all" : "Choose none"}
    </button>
  );
}

type RowProps = { readonly file: File; readonly commit: string | null; readonly canChoose: boolean };

function FileRow({ file, commit, canChoose }: RowProps) {
  const { path, state, from } = file;
  const { leftOut, choose } = useGit();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={styles.row}>
        {canChoose ? (
          <input
            type="checkbox"
            aria-label={`Commit ${path}`}
            checked={!leftOut.has(path)}
            onChange={(event) => choose([path], event.target.checked)}
          />
        ) : null}
        <button
          type="button"
          className={`${styles.link} ${styles.grow} mono`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {path}
        </button>
        <span className="muted">{from ? `renamed from ${from}` : state}</span>
      </div>
      {open ? <FileDiff file={file} commit={commit} /> : null}
    </li>
  );
}

function FileDiff({ file, commit }: Omit<RowProps, "canChoose">) {
  const services = useServices();
  const { path, state } = file;
  const turn = useGit((git) => git.turn);
  const { value, error } = useAnswer(() => services.host.call("gitDiff", { path }), [path, turn]);
  if (error) return <p className={styles.failure}>{error}</p>;
  if (!value) return <p className="muted">Reading…</p>;
  const hasBoth = commit !== null && (state === "changed" || state === "renamed");
  return (
    <>
      <UnifiedDiff label={`What differs in ${path}`} {...value} />
      {hasBoth ? (
        <button
          type="button"
          className={`button quiet small ${styles.beside}`}
          aria-label={`${path}: last commit and now, side by side`}
          onClick={() => compare(services, file, commit)}
        >
          Side by side
        </button>
      ) : null}
    </>
  );
}

function compare({ host }: Services, { path, from = path }: File, commit: string): void {
  const read = async () => (await host.call("gitVersion", { path: from, commit })).text ?? "";
  const label = `commit ${commit.slice(0, 9)}`;
  useCompare.setState({ shown: { kind: "version", path, id: commit, label, read } });
}
