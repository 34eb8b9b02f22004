/** Every kind of component, in the order in which lists and legends show them. */
export const componentKinds = [
  "service",
  "host",
  "host-group",
  "script",
  "check",
  "endpoint",
  "config-file",
  "dns-name",
  "dns-zone",
  "address",
  "hiera-key",
  "data-store",
  "account",
  "credential",
  "network",
  "repository",
  "console",
  "document",
  "incident",
  "task",
  "external",
  "blind-spot",
] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** Whether Puppet (or another repository) holds the content: `partly` means that it could not repair it. */
export const trackedStates = ["yes", "partly", "no", "unknown"] as const;
export type TrackedState = (typeof trackedStates)[number];

/** Whether `chattr +i` is set. `unknown` is the honest default and is never shown as `no`. */
export const immutableStates = ["yes", "no", "unknown"] as const;
export type ImmutableState = (typeof immutableStates)[number];

/** What documentation existed on the date of the fact; `unknown` means that no page looked at mentions it. */
export const documentedStates = ["documented", "partial", "undocumented", "unknown"] as const;
