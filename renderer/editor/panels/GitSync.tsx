import { type Services, useServices } from "../../app/services.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { BarAction } from "../bars/Bar.tsx";
import type { Repository } from "./GitPanel.tsx";
import { actWithGit, useGit } from "./git-store.ts";
import styles from "./Panel.module.css";

/** Pull and push, with how far both sides are apart as of the last pull. */
export function GitSync({ status }: { readonly status: Repository }) {
  const services = useServices();
  const { branch, upstream, remote, ahead, behind } = status;
  if (branch === null) return null;
  if (!upstream && !remote)
    return <p className="muted">No remote is set up: nothing to pull from or push to.</p>;
  return (
    <section>
      <h3>{upstream ?? remote}</h3>
      <p className="muted">
        {upstream
          ? `${ahead} here that it lacks, ${behind} there that are not here, as of the last pull.`
          : "This branch has not been pushed yet."}
      </p>
      <div className={styles.buttons}>
        <BarAction run={() => sync(services, "gitPull")}>Pull</BarAction>
        <BarAction run={() => sync(services, "gitPush")}>Push</BarAction>
      </div>
    </section>
  );
}

function sync({ host, model }: Services, way: "gitPull" | "gitPush"): Promise<void> {
  const { programs } = useGit.getState();
  return actWithGit(async () => {
    try {
      return (await host.call(way, { programs })).words;
    } finally {
      // A pull that ended in conflicts, or that was refused halfway, may have changed files too.
      if (way === "gitPull") await loadWorkspace(host, model);
    }
  });
}
