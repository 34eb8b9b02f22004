import { useNavigation } from "../navigation/navigation-store.ts";
import { usePalette } from "../palette/palette-store.ts";
import { useSettings } from "../settings/settings-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./SampleCards.module.css";

type Card = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly run: () => void;
};

const alertOfTheDay =
  "PROBLEM - toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org is CRITICAL";

const cards: readonly Card[] = [
  {
    id: "alert",
    title: "Paste the alert",
    text: "On 2018-12-04 it took 21 minutes to find out what this alert was about.",
    action: "Match it",
    run: () => usePalette.getState().open(alertOfTheDay),
  },
  {
    id: "file",
    title: "Find the hidden file",
    text: "A kubeconfig that no repository tracks, frozen, and no one wrote down why.",
    action: "Show it",
    run: () => useNavigation.getState().go({ screen: "graph", selected: "cf-toolschecker-kubeconfig" }),
  },
  {
    id: "name",
    title: "Look before deleting",
    text: "A search of the repositories found k8s-master.tools.wmflabs.org nowhere. It was needed.",
    action: "Ask what breaks",
    run: () =>
      useNavigation.getState().go({
        ...{ screen: "impact", subject: "dns-k8s-master", action: "remove", selected: "dns-k8s-master" },
      }),
  },
];

/** The sample is the tutorial: three cards of one action each, shown for the built-in workspace until dismissed. */
export function SampleCards() {
  const builtIn = useWorkspace((state) => state.overview?.builtIn ?? false);
  const { dismissed } = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const shown = cards.filter((card) => !dismissed.includes(`sample.${card.id}`));
  if (!builtIn || shown.length === 0) return null;
  return (
    <section className={styles.cards} aria-label="Try the outage of 2018-12-04">
      {shown.map((card) => (
        <article key={card.id} className={`card ${styles.card}`}>
          <h2>{card.title}</h2>
          <p>{card.text}</p>
          <div className={styles.actions}>
            <button type="button" className="button small" onClick={card.run}>
              {card.action}
            </button>
            <button
              type="button"
              className="button quiet small"
              aria-label={`Dismiss “${card.title}”`}
              onClick={() => change({ dismissed: [...dismissed, `sample.${card.id}`] })}
            >
              Dismiss
            </button>
          </div>
        </article>
      ))}
    </section>
  );
}
