import { useNavigation } from "../navigation/navigation-store.ts";
import { useSettings } from "../settings/settings-store.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./ImpactStart.module.css";
import { PlanList } from "./PlanList.tsx";

const recentShown = 8;

/** Before anything was asked: what can be asked, what was open lately, and the plans there are. */
export function ImpactStart() {
  const overview = useWorkspace((state) => state.overview);
  const unlooked = overview ? overview.sourcesKnown - overview.sourcesLooked : 0;
  return (
    <div className={styles.start}>
      <p>
        Name what you are about to touch. It need not be in the graph: the answer then says where such a name
        could still be used. {unlooked} of {overview?.sourcesKnown ?? 0} known sources have not been looked
        in, and every answer says so.
      </p>
      <Recent />
      <PlanList />
    </div>
  );
}

function Recent() {
  const recent = useSettings((state) => state.settings.recent);
  const byId = useWorkspace((state) => state.byId);
  const go = useNavigation((state) => state.go);
  const known = recent.flatMap((id) => byId.get(id) ?? []).slice(0, recentShown);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="impact-recent">
      <h2 id="impact-recent">Recently open</h2>
      <ul className={styles.recent}>
        {known.map(({ id, kind, name }) => (
          <li key={id}>
            <button
              type="button"
              className="button quiet small"
              onClick={() => go({ screen: "impact", subject: id })}
            >
              <KindMark kind={kind} size={16} />
              <span className={`mono ${styles.name}`}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
