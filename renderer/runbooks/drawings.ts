import type { Nodes, Parent } from "mdast";
import type { Key, ReactNode } from "react";
import type { Definitions } from "./definitions.ts";

/** What a drawing may call: itself on other nodes, and the definitions of the whole text. */
export type Draw = {
  readonly definitions: Definitions;
  readonly node: (node: Nodes, key: string | number) => ReactNode;
  readonly children: (node: Parent) => ReactNode[];
};

/** How each type of node becomes React elements. */
export type Drawings = {
  readonly [Type in Nodes["type"]]: (node: Extract<Nodes, { type: Type }>, key: Key, draw: Draw) => ReactNode;
};
