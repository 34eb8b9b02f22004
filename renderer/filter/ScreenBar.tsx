import type { ReactNode } from "react";
import { FilterBox } from "./FilterBox.tsx";
import styles from "./ScreenBar.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

type Props = {
  /** What the filter acts on, for its name. */
  readonly filterLabel: string;
  /** "212 of 314 components". */
  readonly count: string;
  readonly children?: ReactNode;
};

/** The bar above list and tree: view, filter, the screen's own controls, and how much is shown. */
export function ScreenBar({ filterLabel, count, children }: Props) {
  return (
    <div className={styles["bar"]}>
      <ViewSwitch />
      <FilterBox label={filterLabel} />
      {children}
      <output className={styles["count"]}>{count}</output>
    </div>
  );
}
