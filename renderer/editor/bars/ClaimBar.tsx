import { useServices } from "../../app/services.ts";
import { claimWorkspace, useClaim } from "../session/claim-store.ts";
import { Bar, BarAction } from "./Bar.tsx";

/** Somebody else has the workspace open: saves are checked by content all the same. */
export function ClaimBar() {
  const { host } = useServices();
  const claim = useClaim((state) => state.claim);
  if (claim?.owner !== "other") return null;
  const { pid, host: machine, since, running } = claim;
  return (
    <Bar
      label="Open elsewhere"
      tone="warning"
      actions={<BarAction run={() => claimWorkspace(host, true)}>Edit here too</BarAction>}
    >
      Another program has this workspace open: process {pid} on {machine}, since{" "}
      {since.slice(0, 16).replace("T", " ")} UTC{running ? "" : ", and it may have ended"}. Here the text can
      be read and copied until you say that you want to edit it too.
    </Bar>
  );
}
