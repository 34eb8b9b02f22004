import { z } from "zod";
import { changesFileSchema } from "../core/schema/change.ts";
import { planFrontMatterSchema } from "../core/schema/plan.ts";
import { runbookFrontMatterSchema } from "../core/schema/runbook.ts";
import { savedViewSchema } from "../core/schema/saved-view.ts";
import {
  graphFileSchema,
  manifestSchema,
  sourcesFileSchema,
  waiversFileSchema,
} from "../core/schema/workspace.ts";

const schemas = {
  graph: { title: "Components and relations of one area", schema: graphFileSchema },
  sources: { title: "Sources that evidence points at", schema: sourcesFileSchema },
  waivers: { title: "Flags accepted for a while", schema: waiversFileSchema },
  changes: { title: "What is known about changing a component", schema: changesFileSchema },
  workspace: { title: "What this workspace describes", schema: manifestSchema },
  view: { title: "How somebody looked at the graph", schema: savedViewSchema },
  plan: { title: "Front matter of a plan", schema: planFrontMatterSchema },
  runbook: { title: "Front matter of a runbook", schema: runbookFrontMatterSchema },
} as const;

/** JSON Schemas for editors, made from the schemas that loading uses. `path` is relative to a workspace. */
export function jsonSchemaFiles(): { path: string; text: string }[] {
  return Object.entries(schemas).map(([name, { title, schema }]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
    return {
      path: `graph-data/schema/${name}.schema.json`,
      text: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`,
    };
  });
}
