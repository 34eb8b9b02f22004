import type { ComponentKind } from "../schema/component-kinds.ts";

/** Colour family of a card; the colours and outlines themselves are the page's affair. */
export const families = ["compute", "names", "checks", "files", "people", "neutral"] as const;
export type Family = (typeof families)[number];

type KindFacts = {
  readonly family: Family;
  /** One of them, in the middle of a sentence. */
  readonly label: string;
  /** Heading over several. */
  readonly plural: string;
};

/** How every kind of component is coloured and called. */
export const kinds = {
  service: { family: "compute", label: "service", plural: "Services" },
  host: { family: "compute", label: "host", plural: "Hosts" },
  "host-group": { family: "compute", label: "host group", plural: "Host groups" },
  script: { family: "compute", label: "script", plural: "Scripts" },
  check: { family: "checks", label: "check", plural: "Checks" },
  endpoint: { family: "names", label: "endpoint", plural: "Endpoints" },
  "config-file": { family: "files", label: "config file", plural: "Config files" },
  "dns-name": { family: "names", label: "DNS name", plural: "DNS names" },
  "dns-zone": { family: "names", label: "DNS zone", plural: "DNS zones" },
  address: { family: "names", label: "address", plural: "Addresses" },
  "hiera-key": { family: "files", label: "Hiera key", plural: "Hiera keys" },
  "data-store": { family: "compute", label: "data store", plural: "Data stores" },
  account: { family: "people", label: "account", plural: "Accounts" },
  credential: { family: "files", label: "credential", plural: "Credentials" },
  network: { family: "names", label: "network", plural: "Networks" },
  repository: { family: "neutral", label: "repository", plural: "Repositories" },
  console: { family: "neutral", label: "console", plural: "Consoles" },
  document: { family: "neutral", label: "document", plural: "Documents" },
  incident: { family: "neutral", label: "incident", plural: "Incidents" },
  task: { family: "neutral", label: "task", plural: "Tasks" },
  external: { family: "neutral", label: "external system", plural: "External systems" },
  "blind-spot": { family: "neutral", label: "blind spot", plural: "Blind spots" },
} as const satisfies Record<ComponentKind, KindFacts>;
