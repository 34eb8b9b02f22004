import { type Services, useServices } from "../../app/services.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { BarAction } from "../bars/Bar.tsx";
import type { Repository } from "./GitPanel.tsx";
import { useGit } from "./git-store.ts";
import styles from "./Panel.module.css";

/** Pull and push, with how far both sides are apart as of the last pull. */
export function GitSync({ status: { upstream, remote, ahead, behind } }: { readonly status: Repository }) {
  const services = useServices();
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

async function sync({ host, model }: Services, way: "gitPull" | "gitPush"): Promise<void> {
  const { programs, renew } = useGit.getState();
  useGit.setState({ said: undefined });
  try {
    const { words } = await host.call(way, { programs });
    useGit.setState({ said: words });
  } finally {
    if (way === "gitPull") await loadWorkspace(host, model);
    renew();
  }
}
