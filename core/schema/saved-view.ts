import { z } from "zod";
import { severities } from "../audit/flag.ts";
import { groupings, layoutNames, mostHops } from "../view/view-request.ts";
import { componentKinds } from "./component-kinds.ts";
import { idSchema } from "./id.ts";

const ids = z.array(z.string().min(1)).default([]);
const hops = z.number().int().min(0).max(mostHops);

/** `views/<id>.yaml`: how somebody looked at the graph, to look at it that way again. */
export const savedViewSchema = z.strictObject({
  title: z.string().min(1).max(120),
  screen: z.enum(["graph", "list", "tree", "audit"]).default("graph"),
  filter: z.string().max(1000).default("").describe("Text of the filter box, such as immutable:yes"),
  focus: idSchema.optional().describe("Component in the middle"),
  neededBy: hops.default(1).describe("Steps shown on the side of what needs the focus"),
  needs: hops.default(1).describe("Steps shown on the side of what the focus needs"),
  focusMode: z.boolean().default(false).describe("Leaves out what the focus has nothing to do with"),
  layout: z.enum(layoutNames).default("flow"),
  groupBy: z.enum(groupings).default("none"),
  expanded: ids,
  folded: ids,
  hidden: ids,
  foldedGroups: ids,
  hiddenKinds: z.array(z.enum(componentKinds)).default([]),
  hiddenSources: ids,
  onlyFlagged: z.enum(severities).optional(),
  hardOnly: z.boolean().default(false).describe("Follows hard relations only"),
  pins: z
    .record(z.string(), z.tuple([z.number(), z.number()]))
    .default({})
    .describe("Places of pinned cards, by id of component or folded group"),
});
export type SavedView = z.infer<typeof savedViewSchema>;
/** A saved view with the name of its file. */
export type NamedView = SavedView & { readonly id: string; readonly file: string };
