import type { GraphView } from "../../../core/view/graph-view.ts";
import { useGraph } from "../view/graph-store.ts";
import styles from "./Notice.module.css";

/** More would belong here than is drawn: says so, and offers up to three ways to ask for less. */
export function OverBudget({ view }: { readonly view: GraphView }) {
  const change = useGraph((state) => state.change);
  if (view.total <= view.shown) return null;
  return (
    <section className={styles.notice} aria-label="Not all of it is drawn">
      <span>
        Showing {view.shown} of {view.total.toLocaleString("en")},{" "}
        {view.focus === null ? "worst first" : "the nearest and worst first"}
        {view.narrowings.length > 0 ? " — narrow by" : ""}
      </span>
      {view.narrowings.map((narrowing) => (
        <button
          key={narrowing.label}
          type="button"
          className="button small"
          onClick={() => change((picture) => ({ ...picture, ...narrowing.change }))}
        >
          {narrowing.label} <span className="muted">{narrowing.count.toLocaleString("en")}</span>
        </button>
      ))}
    </section>
  );
}
