import { useChecks } from "../check/check-store.ts";
import { type Buffer, useBuffers } from "../session/buffers.ts";
import styles from "./StatusLine.module.css";
import { useVersionCount } from "./use-version-count.ts";

/** When it was saved, how many older texts there are, how long it is, and that nothing goes over the network. */
export function StatusLine({ path }: { readonly path: string }) {
  const buffer = useBuffers((state) => state.byPath.get(path));
  const words = useChecks((state) => state.byPath.get(path)?.words);
  const versions = useVersionCount(path, buffer?.savedAt);
  if (!buffer) return null;
  const parts = [
    saveWords(buffer),
    versions === undefined ? "" : `${versions} ${versions === 1 ? "version" : "versions"}`,
    words === undefined ? "" : `${words} ${words === 1 ? "word" : "words"}`,
    "no network",
  ];
  return (
    <section className={styles.line} aria-label="State of the text">
      {parts.filter(Boolean).map((part) => (
        <span key={part}>{part}</span>
      ))}
      <span className={styles.spring} />
      <span>Tab leaves the text; Ctrl Space completes; / on an empty line inserts</span>
    </section>
  );
}

function saveWords(buffer: Buffer): string {
  if (buffer.saving) return "saving…";
  if (buffer.elsewhere?.kind === "gone") return "not on the disk any more";
  const saved = buffer.savedAt === undefined ? "" : `saved ${utcTime(buffer.savedAt)}`;
  if (!buffer.dirty) return saved || "as on the disk";
  if (buffer.hash === null) return "not saved yet";
  return saved ? `unsaved changes since ${utcTime(buffer.savedAt ?? 0)}` : "unsaved changes";
}

/** Times are UTC everywhere in this app. */
function utcTime(time: number): string {
  return `${new Date(time).toISOString().slice(11, 19)} UTC`;
}
