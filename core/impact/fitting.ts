import type { Component } from "../schema/component.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import { type Action, actions } from "./grade.ts";

/** What can be done to a thing of each kind beside removing it, which fits everything. */
const fits: Readonly<Record<ComponentKind, readonly Action[]>> = {
  service: ["rename", "move", "power-off", "change-address"],
  host: ["rename", "move", "power-off", "change-address"],
  "host-group": ["rename", "move", "power-off", "change-address"],
  script: ["rename", "move", "edit-file"],
  check: ["rename", "edit-file"],
  endpoint: ["rename", "move", "change-address"],
  "config-file": ["rename", "move", "edit-file"],
  "dns-name": ["rename", "change-address"],
  "dns-zone": ["rename", "move", "edit-file"],
  address: ["move", "change-address"],
  "hiera-key": ["rename", "move", "edit-file"],
  "data-store": ["rename", "move", "power-off", "change-address"],
  account: ["rename", "move"],
  credential: ["rename", "move", "edit-file"],
  network: ["rename", "power-off", "change-address"],
  repository: ["rename", "move"],
  console: ["rename", "move", "power-off", "change-address"],
  document: ["rename", "move", "edit-file"],
  incident: [],
  task: [],
  external: [],
  "blind-spot": [],
};

/** Actions that fit at least one of the components, in the order of `actions`; all where there is none. */
export function fittingActions(components: readonly Component[]): Action[] {
  if (components.length === 0) return [...actions];
  return actions.filter(
    (action) => action === "remove" || components.some(({ kind }) => fits[kind].includes(action)),
  );
}
