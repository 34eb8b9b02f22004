import { useMemo, useRef } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { MarkdownView } from "../runbooks/MarkdownView.tsx";
import { ReaderContext } from "../runbooks/reader-context.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { PlanList } from "./PlanList.tsx";
import styles from "./PlanReader.module.css";
import type { PlanDocument } from "./plan-document.ts";

/** A plan as it stands in its file, drawn as runbooks are. */
export function PlanReader({ id }: { readonly id: string }) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value, waiting } = useAnswer(
    generation > 0 ? async () => ({ id, document: await model.plan(id) }) : undefined,
    [id, generation],
  );
  const opened = value?.id === id ? value.document : undefined;
  if (opened) return <Opened {...opened} />;
  return (
    <div className={styles.reader}>
      {waiting || !value ? (
        <p className="muted">Reading the plan…</p>
      ) : (
        <p role="status">
          This workspace has no plan named <span className="mono">{id}</span>. One that was saved a moment ago
          appears as soon as the files have been read again.
        </p>
      )}
      <PlanList />
    </div>
  );
}

function Opened({ plan, document }: PlanDocument) {
  const article = useRef<HTMLElement>(null);
  const go = useNavigation((state) => state.go);
  const place = useMemo(
    () => ({
      document,
      isRunbook: (id: string) =>
        useWorkspace.getState().overview?.runbooks.some((known) => known.id === id) ?? false,
      goToSection: (anchor: string) =>
        article.current?.querySelector(`[id="${CSS.escape(anchor)}"]`)?.scrollIntoView(),
    }),
    [document],
  );
  return (
    <ReaderContext value={place}>
      <article
        ref={article}
        className={styles.reader}
        aria-label={`Plan: ${plan.title}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls by itself and needs a tab stop for that
        tabIndex={0}
      >
        <header className={styles.header}>
          <h2>{plan.title}</h2>
          <p className="muted">
            <span className="mono">{plan.file}</span> · written {plan.written}
            {plan.from || plan.until
              ? ` · window ${plan.from ?? "not set"} to ${plan.until ?? "not set"} (UTC)`
              : ""}
          </p>
          <p className={styles.actions}>
            <button
              type="button"
              className="button small"
              onClick={() => go({ screen: "impact", subject: plan.subject, action: plan.action })}
            >
              Ask again with what is known now
            </button>
          </p>
        </header>
        <MarkdownView tree={document.tree} />
      </article>
    </ReaderContext>
  );
}
