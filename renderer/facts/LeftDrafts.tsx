import { useState } from "react";
import { useServices } from "../app/services.ts";
import { discardDraft, type LeftDraft, takeDraft, useDrafts } from "./keep-drafts.ts";
import styles from "./LeftDrafts.module.css";

/** What was typed into forms before the app ended, offered and not put anywhere by itself. */
export function LeftDrafts() {
  const left = useDrafts((state) => state.left);
  const [isLater, setLater] = useState(false);
  if (left.length === 0 || isLater) return null;
  return (
    <section className={styles.left} aria-label="Unsaved forms found">
      <div className={styles.head}>
        <h2>Typed into a form before the app ended, and not saved</h2>
        <button type="button" className="button quiet small" onClick={() => setLater(true)}>
          Later
        </button>
      </div>
      <p className="muted">Nothing is taken or discarded by itself. What is on disk stays as it is.</p>
      <ul>
        {left.map((draft) => (
          <Draft key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function Draft({ draft }: { readonly draft: LeftDraft }) {
  const { host } = useServices();
  const { id, form, fields, written } = draft;
  const [failure, setFailure] = useState<string>();
  const run = (work: Promise<void>) =>
    void work.catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  const words = draftTitle(draft);
  return (
    <li className={styles.draft}>
      <details>
        <summary>
          {words}, {written.slice(0, 19).replace("T", " ")} UTC
        </summary>
        <dl>
          {Object.entries(fields).map(([field, value]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{value === null ? "known to be none" : value || "(emptied)"}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className={styles.buttons}>
        <button
          type="button"
          className="button primary small"
          aria-label={`Open the form with it: ${words}`}
          onClick={() => run(takeDraft(host, draft))}
        >
          {form ? "Open the form with it" : "Put it into the next such form"}
        </button>
        <button
          type="button"
          className="button small"
          aria-label={`Discard: ${words}`}
          onClick={() => run(discardDraft(host, id))}
        >
          Discard
        </button>
      </div>
      {failure ? <p role="alert">{failure}</p> : null}
    </li>
  );
}

const forms = {
  ...{ facts: "Facts of", relations: "Relations of", runbooks: "Runbooks of", waivers: "Waiver for" },
  remove: "Removal of",
} as const;

function draftTitle({ form }: LeftDraft): string {
  if (!form) return "Waiver";
  return form.form === "new" ? "New component" : `${forms[form.form]} ${form.component}`;
}
