import type { ReactNode } from "react";
import { FilterBox } from "./FilterBox.tsx";
import styles from "./ScreenBar.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

type Props = {
  /** Name of the screen, for whoever walks by headings. */
  readonly title: string;
  /** "212 of 314 components". */
  readonly count: string;
  readonly children?: ReactNode;
};

/** The bar above list and tree: view, filter, the screen's own controls, and how much is shown. */
export function ScreenBar({ title, count, children }: Props) {
  return (
    <div className={styles.bar}>
      <h1 className="visually-hidden">{title} of components</h1>
      <ViewSwitch />
      <FilterBox label={`Filter the ${title.toLowerCase()}`} onEnter={focusRows} />
      {children}
      <output className={styles.count}>{count}</output>
    </div>
  );
}

/** The one tab stop among the rows of the screen. */
function focusRows(): void {
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [role="tree"] [tabindex="0"]')?.focus();
}
