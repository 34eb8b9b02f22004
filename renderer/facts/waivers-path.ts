/** Where a workspace keeps its waivers. */
export const waiversPath = "graph-data/waivers.yaml";
/** Where it keeps what is known of changing components. */
export const changesPath = "graph-data/changes.yaml";
