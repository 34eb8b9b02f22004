import type { ImpactLine } from "../../core/impact/impact-schema.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./UncertainStep.module.css";

type Props = { readonly line: ImpactLine; readonly uncertain: NonNullable<ImpactLine["uncertain"]> };

/** The one step of a reason that is not certain, and why it is not. */
export function UncertainStep({ line, uncertain }: Props) {
  const byId = useWorkspace((state) => state.byId);
  const hop = line.hops[uncertain.hop];
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  return (
    <p className={styles.uncertain}>
      <strong>Not certain</strong>
      {line.hops.length > 1 ? ` (step ${uncertain.hop + 1} of ${line.hops.length})` : ""}
      {hop ? (
        <>
          {": "}
          <span className="mono">{nameOf(hop.from)}</span> {hop.words}{" "}
          <span className="mono">{nameOf(hop.to)}</span>
        </>
      ) : null}
      {" — "}
      {uncertain.why}
    </p>
  );
}
