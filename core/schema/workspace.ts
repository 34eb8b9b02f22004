import { z } from "zod";
import type { Change } from "./change.ts";
import { type Component, componentSchema } from "./component.ts";
import type { Plan } from "./plan.ts";
import { type Relation, relationSchema } from "./relation.ts";
import type { Runbook } from "./runbook.ts";
import type { NamedView } from "./saved-view.ts";
import { type Source, sourceSchema } from "./source.ts";
import { type Waiver, waiverSchema } from "./waiver.ts";

/** `graph-data/workspace.yaml`: what this workspace describes. */
export const manifestSchema = z.strictObject({
  title: z.string().min(1),
  asOf: z.iso
    .date("must be a date, YYYY-MM-DD")
    .optional()
    .describe("Set for a picture of a past day: ages are counted from it instead of from today"),
  description: z.string().min(1).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** `graph-data/*.yaml` other than the named ones: components and the relations that start at them. */
export const graphFileSchema = z.strictObject({
  components: z.array(componentSchema).optional(),
  relations: z.array(relationSchema).optional(),
});
/** `graph-data/sources.yaml`. */
export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema) });
/** `graph-data/waivers.yaml`. */
export const waiversFileSchema = z.strictObject({ waivers: z.array(waiverSchema) });

/** Where a thing is written down, for messages and for "open the file". 1-based line. */
export type Place = { readonly file: string; readonly line: number };

/** Everything a workspace says, checked: ids are unique and every relation has both ends. */
export type Workspace = {
  readonly manifest: Manifest;
  readonly components: readonly Component[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly waivers: readonly Waiver[];
  readonly runbooks: readonly Runbook[];
  readonly changes: readonly Change[];
  readonly views: readonly NamedView[];
  readonly plans: readonly Plan[];
  /** Place of each component by id. */
  readonly places: Readonly<Record<string, Place>>;
};
