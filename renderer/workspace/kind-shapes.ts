import type { ComponentKind } from "../../core/schema/component-kinds.ts";

/**
 * A kind's outline in a 20×20 box and the mark inside it, as SVG path data. One drawing serves lists, panels
 * and the canvas. Outlines: UX §4 (shape says kind); marks are drawn for this app.
 */
export type KindShape = {
  readonly outline: string;
  readonly mark: string;
  readonly dashed?: true;
};

const roundedBox =
  "M5 3h10a2.5 2.5 0 0 1 2.5 2.5v9A2.5 2.5 0 0 1 15 17H5a2.5 2.5 0 0 1-2.5-2.5v-9A2.5 2.5 0 0 1 5 3z";
const squareBox = "M2.5 3h15v14h-15z";
const pill = "M7 4h6a6 6 0 0 1 0 12H7A6 6 0 0 1 7 4z";
const sheet = "M4 2.5h8.5L16 6v11.5H4zM12.5 2.5V6H16";
const cylinder =
  "M3.5 5c0-1.4 2.9-2.5 6.5-2.5S16.5 3.6 16.5 5v10c0 1.4-2.9 2.5-6.5 2.5S3.5 16.4 3.5 15zM3.5 5c0 1.4 2.9 2.5 6.5 2.5S16.5 6.4 16.5 5";
const tag = "M8 3.5h9.5v13H8L2 10z";
const hexagon = "M6 2.5h8l4.5 7.5-4.5 7.5H6L1.5 10z";

/** Every kind with its drawing. */
export const kindShapes: Readonly<Record<ComponentKind, KindShape>> = {
  service: { outline: roundedBox, mark: "M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 5v2M10 13v2M5 10h2M13 10h2" },
  host: { outline: squareBox, mark: "M4.5 3v14M8 7.5h6M8 12.5h6" },
  "host-group": { outline: squareBox, mark: "M4.5 3v14M8 6h6M8 10h6M8 14h6" },
  script: { outline: "M5.5 3H18l-3.5 14H2z", mark: "M8.5 7v6l4.5-3z" },
  check: { outline: hexagon, mark: "M7 12.5c1-1 .5-5.5 3-5.5s2 4.5 3 5.5zM9 14.5h2" },
  endpoint: { outline: pill, mark: "M8.5 7l-1 6M12.5 7l-1 6M6.5 9h7M6 11.2h7" },
  "config-file": {
    outline: sheet,
    mark: "M8.5 8c-1.5 0-.5 2.5-2 2.8 1.5.3.5 2.8 2 2.8M11.5 8c1.5 0 .5 2.5 2 2.8-1.5.3-.5 2.8-2 2.8",
  },
  "dns-name": {
    outline: tag,
    mark: "M11.5 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM13.5 8v3c0 1.6 2 1.4 2-.8",
  },
  "dns-zone": { outline: tag, mark: "M8.5 8h6M8.5 12h6M10 6v8M13 6v8" },
  address: { outline: pill, mark: "M6.5 10h.2M10 10h.2M13.5 10h.2" },
  "hiera-key": {
    outline: sheet,
    mark: "M8 9.5a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zM9.7 11.2H14v1.6M12 11.2v1.6",
  },
  "data-store": { outline: cylinder, mark: "M6.5 11h7M6.5 14h7" },
  account: {
    outline: "M10 2a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM3 17.5c0-4 3-6.5 7-6.5s7 2.5 7 6.5z",
    mark: "",
  },
  credential: { outline: sheet, mark: "M7.5 10.5h5V15h-5zM8.5 10.5V9a1.5 1.5 0 0 1 3 0v1.5" },
  network: {
    outline: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
    mark: "M2.5 10h15M10 2.5c-4 4-4 11 0 15M10 2.5c4 4 4 11 0 15",
  },
  repository: { outline: cylinder, mark: "M7.5 9.5v5M7.5 12c3 0 5 0 5-2.5" },
  console: { outline: squareBox, mark: "M5.5 7.5L8 10l-2.5 2.5M10 13h4.5" },
  document: { outline: sheet, mark: "M7 9h6M7 11.5h6M7 14h4" },
  incident: { outline: "M10 2.5L18.5 17h-17z", mark: "M10 8v4M10 14.2v.4" },
  task: { outline: roundedBox, mark: "M6 10.2L9 13l5-6" },
  external: { outline: roundedBox, mark: "M8 12l4.5-4.5M9 7h4v4" },
  "blind-spot": {
    outline: roundedBox,
    mark: "M8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.5M10 13.5v.4",
    dashed: true,
  },
};
