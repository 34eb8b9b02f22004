import { auditInputOf, componentOf, relationOf } from "../audit/small-workspace.ts";
import { createModel, type Model } from "../model.ts";

/** For tests: a public name resolved by split DNS, its two floating IPs, the machine, its internal name, a key. */
export const clusterParts = {
  components: [
    componentOf("pub", "dns-name", { name: "api.tools.wmflabs.org" }),
    componentOf("int", "dns-name", { name: "api-01.tools.eqiad.wmflabs" }),
    componentOf("fip-1", "address", { name: "208.80.155.1" }),
    componentOf("fip-2", "address", { name: "208.80.155.2" }),
    componentOf("ip", "address", { name: "10.68.0.1" }),
    componentOf("host", "host", { name: "api-01", aliases: ["api-01.tools.eqiad.wmflabs"] }),
    componentOf("key", "hiera-key", { name: "api_host", tracked: "no" }),
    componentOf("valued", "hiera-key", { name: "api_ip", tracked: "no", value: "10.68.0.1" }),
    componentOf("api", "service"),
    componentOf("cert", "credential", { name: "star.tools.wmflabs.org certificate" }),
    componentOf("zone", "dns-zone", { name: "*.tools.wmflabs.org" }),
    componentOf("split", "service", { name: "split DNS", summary: "Rewrites public addresses inside." }),
    componentOf("map", "config-file"),
    componentOf("dump", "script", { summary: "Runs at minute 30." }),
    componentOf("other", "host", { name: "other-01" }),
    componentOf("shared", "dns-name", { name: "all.tools.wmflabs.org" }),
  ],
  relations: [
    relationOf("pub resolves-to fip-1", { confidence: "stated", note: "one of the two" }),
    relationOf("pub resolves-to fip-2", { confidence: "stated" }),
    relationOf("pub resolved-by split"),
    relationOf("pub part-of zone"),
    relationOf("int resolves-to ip"),
    relationOf("fip-1 attached-to host"),
    relationOf("fip-2 attached-to host"),
    relationOf("ip attached-to host"),
    relationOf("key refers-to pub"),
    relationOf("api runs-on host"),
    relationOf("api presents cert"),
    relationOf("cert valid-only-for zone", { strength: "soft" }),
    relationOf("split reads map"),
    relationOf("map generated-by dump"),
    relationOf("shared resolves-to host"),
    relationOf("shared resolves-to other"),
  ],
};

/** For tests: the model of `clusterParts`, or of other parts. */
export function namesModel(parts: Parameters<typeof auditInputOf>[0] = clusterParts): Model {
  return createModel(auditInputOf(parts).workspace, [], "2018-12-04");
}
