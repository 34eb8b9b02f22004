import type { ReactNode } from "react";
import type { Identity } from "../../core/names/identity-schema.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { formatLocation } from "../navigation/location.ts";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { Answers } from "./Answers.tsx";
import { Certificates } from "./Certificates.tsx";
import styles from "./NameCard.module.css";
import { SameThing } from "./SameThing.tsx";

type Props = { readonly name: string };

/** Everything that is the same thing as a name, what it answers, and which certificates cover it (UX §7.3). */
export function NameCard({ name }: Props) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value, error } = useAnswer(generation > 0 ? () => model.ask("identity", { name }) : undefined, [
    name,
    generation,
  ]);
  if (error) {
    return (
      <p className={styles.failure} role="alert">
        The card could not be made: {error}
      </p>
    );
  }
  if (!value) return <p className="muted">Looking the name up…</p>;
  return (
    <div className={styles.card}>
      <Remarks remarks={value.remarks} />
      {value.resolvedTo.length > 0 ? <Known identity={value} /> : <Unknown identity={value} />}
      <p className={styles.actions}>
        <a
          className="button small"
          href={formatLocation({ screen: "impact", subject: value.asked, action: "rename" })}
        >
          What breaks if I rename it…
        </a>
      </p>
    </div>
  );
}

function Remarks({ remarks }: Pick<Identity, "remarks">) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks} aria-label="About the text">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

function Known({ identity }: { readonly identity: Identity }) {
  return (
    <dl className={styles.parts}>
      <Part title="Component">
        <ul className={styles.plain}>
          {identity.resolvedTo.map((id) => (
            <li key={id}>
              <ComponentLink id={id} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Seen from inside">
        <Answers identity={identity} from="inside" />
      </Part>
      <Part title="Seen from outside">
        <Answers identity={identity} from="outside" />
      </Part>
      <Part title="Certificate served">
        <Certificates certificates={identity.certificates} />
      </Part>
      <Part title="Same thing as">
        <SameThing identity={identity} />
      </Part>
    </dl>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Not knowing a name proves little, and the words must not sound as if it did. */
function Unknown({ identity: { asked, nearest } }: { readonly identity: Identity }) {
  const overview = useWorkspace((state) => state.overview);
  const missing = overview ? overview.sourcesKnown - overview.sourcesLooked : 0;
  return (
    <div className={styles.unknown}>
      <p>
        No component here is called <span className="mono">{asked}</span>.
        {missing > 0
          ? ` ${missing} of ${overview?.sourcesKnown} known sources have not been looked in, so it may still be a name of something.`
          : " A source nobody knows of could still name it."}
      </p>
      {nearest.length > 0 ? (
        <>
          <p className="muted">Nearest:</p>
          <ul className={styles.plain}>
            {nearest.map((id) => (
              <li key={id}>
                <ComponentLink id={id} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
