import { Tab, TabList } from "@ariakit/react/tab";
import styles from "./ScreenTabs.module.css";

type Props = {
  /** Heading of the screen. */
  readonly heading: string;
  /** Name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly count?: number }[];
};

/** The head of a screen that has parts: its name, then a tab for each. Stands in a `TabProvider`. */
export function ScreenTabs({ heading, label, tabs }: Props) {
  return (
    <header className={styles.header}>
      <h1>{heading}</h1>
      <TabList aria-label={label} className={styles.tabs}>
        {tabs.map(({ id, title, count }) => (
          <Tab key={id} id={id} className={styles.tab}>
            {title} {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}
