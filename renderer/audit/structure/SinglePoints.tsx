import type { Structure } from "../../../core/graph/structure-schema.ts";
import { usePortion } from "../../controls/use-portion.tsx";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./StructureView.module.css";

type Point = Structure["singlePoints"][number];

/** Components whose loss alone takes others down, heaviest first. */
export function SinglePoints({ points }: { readonly points: readonly Point[] }) {
  const { shown, more } = usePortion(points, 50);
  return (
    <section className={styles.section} aria-label="Single points of failure">
      <h2>
        Single points of failure <span className="muted">{points.length}</span>
      </h2>
      <p className="muted">
        Hosts, services, networks and data stores that take others down with them, heaviest first. Counted
        over hard relations that break or alarm; of a chain only the lowest is listed.
      </p>
      {points.length === 0 ? (
        <p className="muted">None of them takes two others down, by the relations on record.</p>
      ) : (
        <div className={styles.frame}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Component</th>
                <th scope="col" className={styles.number}>
                  Takes down
                </th>
                <th scope="col" className={styles.number}>
                  Pages
                </th>
                <th scope="col">
                  <span className="visually-hidden">Evidence and impact</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((point) => (
                <PointRow key={point.id} point={point} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
    </section>
  );
}

function PointRow({ point: { id, takesDown, pages, because, evidence } }: { readonly point: Point }) {
  const name = useWorkspace((state) => state.byId.get(id)?.name ?? id);
  const go = useNavigation((state) => state.go);
  return (
    <tr>
      <td className={styles.point}>
        <ComponentLink id={id} />
        <p className={styles.because}>{because}</p>
      </td>
      <td className={styles.number}>{takesDown}</td>
      <td className={styles.number}>{pages > 0 ? pages : <span className="muted">0</span>}</td>
      <td className={styles.buttons}>
        <span>
          <EvidenceButton title={name} evidence={evidence} />
          <button
            type="button"
            className="button small"
            aria-label={`Impact: ${name}`}
            onClick={() => go({ screen: "impact", subject: id })}
          >
            Impact
          </button>
        </span>
      </td>
    </tr>
  );
}
