import type { Waiver } from "../../../core/schema/waiver.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { DiffPreview } from "../../facts/DiffPreview.tsx";
import { useReadFiles } from "../../facts/use-read-files.ts";
import { useSettled } from "../../facts/use-settled.ts";
import { waiversPath } from "../../facts/waivers-path.ts";
import styles from "./WaiveDialog.module.css";

/** A large file takes the worker a while: it is not asked at each key. */
const stillMs = 150;

/** The lines that a waiver would put into the file, or why it cannot be written. */
export function WaivePreview({ waivers }: { readonly waivers: readonly Waiver[] }) {
  const { model } = useServices();
  const { value: files, error } = useReadFiles([waiversPath], true);
  const [file] = files ?? [];
  const settled = useSettled(JSON.stringify(waivers), stillMs);
  const { value: preview, error: fault } = useAnswer(
    file
      ? async () => await model.previewFacts(file.text, { kind: "waive", waivers: JSON.parse(settled) })
      : undefined,
    [file, settled],
  );
  const unwritable =
    file?.writable === false ? `${waiversPath} cannot be written. ${file.why ?? ""}` : undefined;
  const why = error ?? fault ?? unwritable ?? (preview?.ok === false ? preview.message : undefined);
  if (why !== undefined) {
    return (
      <p className={styles.error} role="alert">
        {why}
      </p>
    );
  }
  return preview?.ok ? (
    <DiffPreview path={waiversPath} diff={preview.diff} />
  ) : (
    <p className="muted">Working out which lines change…</p>
  );
}
