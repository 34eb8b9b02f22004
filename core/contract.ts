import { z } from "zod";
import { ruleIds, severities } from "./audit/flag.ts";
import { flagSchema } from "./audit/flag-schema.ts";
import {
  draftReportInputSchema,
  draftReportSchema,
  exportInputSchema,
  exportSchema,
} from "./export/export-schema.ts";
import { claimInputSchema, claimSchema } from "./files/claim-schema.ts";
import {
  historyInputSchema,
  historySchema,
  versionInputSchema,
  versionSchema,
} from "./files/history-schema.ts";
import {
  journalDropInputSchema,
  journalInputSchema,
  journalSchema,
  recoveriesInputSchema,
  recoveriesSchema,
} from "./files/journal-schema.ts";
import { readFileInputSchema, readFileSchema } from "./files/read-file-schema.ts";
import { renameFileInputSchema, renameFileSchema } from "./files/rename-file-schema.ts";
import { gitOperations } from "./git/git-operations.ts";
import { hopSchema } from "./graph/hop-schema.ts";
import { structureSchema } from "./graph/structure-schema.ts";
import { actions } from "./impact/grade.ts";
import { impactSchema } from "./impact/impact-schema.ts";
import { identitySchema } from "./names/identity-schema.ts";
import { type FailureCode, OperationError } from "./operation-error.ts";
import { problemSchema } from "./problem.ts";
import { changeSchema } from "./schema/change.ts";
import { componentSchema } from "./schema/component.ts";
import { planFrontMatterSchema } from "./schema/plan.ts";
import { relationSchema } from "./schema/relation.ts";
import { runbookFrontMatterSchema } from "./schema/runbook.ts";
import { savedViewSchema } from "./schema/saved-view.ts";
import { sourceSchema } from "./schema/source.ts";
import { waiverSchema } from "./schema/waiver.ts";
import { manifestSchema } from "./schema/workspace.ts";
import { wikiOperations } from "./wiki/wiki-operations.ts";

const nothing = z.strictObject({});
const queryText = z.string().max(5_000_000);

const runbookSchema = runbookFrontMatterSchema.extend({
  id: z.string(),
  file: z.string(),
  body: z.string(),
  bodyLine: z.number().int(),
});

const impactQuestion = z.strictObject({
  /** A component's id or name, or any text. */
  subject: queryText,
  /** Left out: the first action that fits what the subject is. */
  action: z.enum(actions).optional(),
  /** For rename and change-address: the new name or address. */
  to: queryText.optional(),
});

/** A save refers to what was read: it is refused when the file has become another one meanwhile. */
const savedSchema = z.object({
  path: z.string(),
  /** SHA-256 of the file's bytes as they are now, in hex. */
  hash: z.string(),
  /** Text before the save, for undo; null where there was no file. */
  before: z.string().nullable(),
  /** Why this version is not in the history, as a sentence; the save itself is done. */
  notKept: z.string().optional(),
});

const placeSchema = z.object({ file: z.string(), line: z.number().int() });

const snapshotSchema = z.object({
  /** Folder as the user knows it, for titles. */
  folder: z.string(),
  builtIn: z.boolean(),
  /** Hash of the content: equal means nothing changed. */
  revision: z.string(),
  workspace: z.object({
    manifest: manifestSchema,
    components: z.array(componentSchema),
    relations: z.array(relationSchema),
    sources: z.array(sourceSchema),
    waivers: z.array(waiverSchema),
    runbooks: z.array(runbookSchema),
    changes: z.array(changeSchema),
    views: z.array(savedViewSchema.extend({ id: z.string(), file: z.string() })),
    plans: z.array(planFrontMatterSchema.extend({ id: z.string(), file: z.string(), body: z.string() })),
    places: z.record(z.string(), placeSchema),
  }),
  problems: z.array(problemSchema),
  /** SHA-256 of the bytes of each file in views/ and plans/, in hex: what a save of it has to name. */
  hashes: z.record(z.string(), z.string()).optional(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A list by what an earlier one holds: see `runsOf` of core/runs.ts. */
const runsSchema = <S extends z.ZodType>(item: S) =>
  z.array(
    z.union([
      z.object({ from: z.number().int().min(0), count: z.number().int().min(1) }),
      z.object({ values: z.array(item) }),
    ]),
  );

const listSchemas = snapshotSchema.shape.workspace.shape;

/** What has become of the snapshot of revision `since`; lists that are left out are as they were. */
const snapshotChangeSchema = snapshotSchema.omit({ workspace: true, problems: true }).extend({
  since: z.string(),
  manifest: manifestSchema,
  lists: z.object({
    components: runsSchema(listSchemas.components.element).optional(),
    relations: runsSchema(listSchemas.relations.element).optional(),
    sources: runsSchema(listSchemas.sources.element).optional(),
    waivers: runsSchema(listSchemas.waivers.element).optional(),
    runbooks: runsSchema(listSchemas.runbooks.element).optional(),
    changes: runsSchema(listSchemas.changes.element).optional(),
    views: runsSchema(listSchemas.views.element).optional(),
    plans: runsSchema(listSchemas.plans.element).optional(),
  }),
  places: z.object({ set: z.record(z.string(), placeSchema), removed: z.array(z.string()) }).optional(),
  problems: runsSchema(problemSchema),
});
export type SnapshotChange = z.infer<typeof snapshotChangeSchema>;

const searchResultSchema = z.object({
  type: z.enum(["component", "runbook", "section"]),
  id: z.string(),
  title: z.string(),
  kind: z.string().optional(),
  /** Heading slug, for sections. */
  anchor: z.string().optional(),
  why: z.string(),
  score: z.number(),
});

const alertMatchSchema = z.object({
  check: z.string(),
  alert: z.string(),
  component: z.string(),
  runbooks: z.array(
    z.object({ id: z.string(), title: z.string(), status: z.string(), section: z.string().optional() }),
  ),
  /** Components from the check to the deepest thing it tests, in order. */
  chain: z.array(z.string()),
  hops: z.array(hopSchema),
  why: z.string(),
  score: z.number(),
});

const settingsSchema = z.strictObject({
  theme: z.enum(["system", "light", "dark", "contrast"]).default("system"),
  density: z.enum(["comfortable", "compact"]).default("comfortable"),
  singleKeys: z.boolean().default(true),
  keys: z.record(z.string(), z.string()).default({}),
  dismissed: z.array(z.string()).default([]),
  panels: z.record(z.string(), z.number()).default({}),
  recent: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Everything a page or the command line can ask for. A `model` operation is a pure function of the
 * workspace: the page's worker answers it itself, with the same code as the host. A `host` operation needs
 * the disk or the desktop.
 */
export const contract = {
  search: {
    place: "model",
    input: z.strictObject({ query: queryText, limit: z.number().int().min(1).max(200).default(20) }),
    output: z.object({ query: z.string(), tookMs: z.number(), results: z.array(searchResultSchema) }),
  },
  show: {
    place: "model",
    input: z.strictObject({ id: z.string() }),
    output: z.object({
      component: componentSchema,
      flags: z.array(flagSchema),
      needs: z.array(relationSchema),
      neededBy: z.array(relationSchema),
      runbooks: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
      mentions: z.array(
        z.object({ runbook: z.string(), title: z.string(), line: z.number().int(), text: z.string() }),
      ),
      evidence: z.array(z.string()),
      place: placeSchema.optional(),
    }),
  },
  path: {
    place: "model",
    input: z.strictObject({
      from: z.string(),
      to: z.string(),
      limit: z.number().int().min(1).max(10).default(4),
    }),
    output: z.object({
      paths: z.array(z.array(z.string())),
      hops: z.array(z.array(hopSchema)),
      words: z.string(),
    }),
  },
  matchAlert: {
    place: "model",
    input: z.strictObject({ text: queryText, limit: z.number().int().min(1).max(50).default(5) }),
    output: z.object({
      matches: z.array(alertMatchSchema),
      /** Tokens that were understood, for "no match" messages. */
      understood: z.array(z.string()),
    }),
  },
  audit: {
    place: "model",
    input: z.strictObject({
      rules: z.array(z.enum(ruleIds)).optional(),
      component: z.string().optional(),
      today: z.iso.date().optional(),
    }),
    output: z.object({
      flags: z.array(flagSchema),
      counts: z.object({
        bySeverity: z.record(z.enum(severities), z.number()),
        byRule: z.partialRecord(z.enum(ruleIds), z.number()),
        waived: z.number(),
        /** Of the waived ones, those that come back within two weeks. */
        waiversExpiring: z.number().optional(),
      }),
    }),
  },
  impact: {
    place: "model",
    input: impactQuestion,
    output: impactSchema.extend({ tookMs: z.number() }),
  },
  identity: {
    place: "model",
    input: z.strictObject({ name: queryText }),
    output: identitySchema,
  },
  structure: { place: "model", input: nothing, output: structureSchema },
  /** Flags as a text for somebody else: a wiki table, a sheet, a task, a code scanner, a test report. */
  exportAudit: {
    place: "model",
    input: z.strictObject({
      format: z.enum(["wikitext", "csv", "task", "sarif", "junit"]),
      rules: z.array(z.enum(ruleIds)).optional(),
      component: z.string().optional(),
      /** Only these flags, each as `component rule`. */
      flags: z.array(z.string()).optional(),
      /** For junit: from this severity on a flag fails its test. */
      failOn: z.enum(severities).default("warning"),
      today: z.iso.date().optional(),
    }),
    output: z.object({ text: z.string(), flags: z.number().int() }),
  },
  /** The text of a plan, and the path where it belongs; nothing is written. */
  draftPlan: {
    place: "model",
    input: impactQuestion.extend({
      why: z.string().max(5000).default(""),
      from: z.string().max(40).optional(),
      until: z.string().max(40).optional(),
      /** Minute of writing, UTC: YYYY-MM-DDTHH:MMZ. */
      written: z.string().max(40),
    }),
    output: z.object({ path: z.string(), text: z.string() }),
  },
  /** The text of a view's file, and the path where it belongs; nothing is written. */
  draftView: {
    place: "model",
    input: savedViewSchema,
    output: z.object({ path: z.string(), text: z.string() }),
  },
  /** Runbooks as files for elsewhere; nothing is written. */
  exportRunbooks: { place: "model", input: exportInputSchema, output: exportSchema },
  /** The skeleton of an incident report as wikitext. */
  draftReport: { place: "model", input: draftReportInputSchema, output: draftReportSchema },
  lint: {
    place: "model",
    input: z.strictObject({ runbooks: z.array(z.string()).default([]) }),
    output: z.object({ problems: z.array(problemSchema), checked: z.number().int() }),
  },
  doctor: {
    place: "model",
    input: nothing,
    output: z.object({
      counts: z.object({
        components: z.number(),
        relations: z.number(),
        runbooks: z.number(),
        sources: z.number(),
        waivers: z.number(),
      }),
      problems: z.array(problemSchema),
    }),
  },
  /**
   * The workspace as it is on disk. To one who names the revision that they have, the host tells at once what it
   * knows to have changed since, where it still can; it looks at the disk afterwards, and tells of more as an event.
   */
  snapshot: {
    place: "host",
    input: z.strictObject({ since: z.string().max(100).optional() }),
    output: z.union([snapshotChangeSchema, snapshotSchema]),
  },
  /** Writes one text file of the workspace through the one save path. */
  saveFile: {
    place: "host",
    input: z.strictObject({
      /** Within the workspace, forward slashes: plans/x.md, views/x.yaml, graph-data/waivers.yaml. */
      path: z.string().max(300),
      text: z.string().max(20_000_000),
      /** Hash of what the writer has read; null: the file must not exist yet. */
      expected: z.string().nullable(),
      /** For the history: the text is an earlier version, brought back. */
      restores: z.boolean().optional(),
    }),
    output: savedSchema,
  },
  /** Moves one file to the bin: of the desktop where there is one, else to one of the app's own. */
  removeFile: {
    place: "host",
    input: z.strictObject({ path: z.string().max(300), expected: z.string() }),
    output: z.object({
      path: z.string(),
      before: z.string(),
      /** Where it is now, in words: “the bin of your desktop”, or the path of the file in the app's own bin. */
      bin: z.string(),
    }),
  },
  readFile: { place: "host", input: readFileInputSchema, output: readFileSchema },
  renameFile: { place: "host", input: renameFileInputSchema, output: renameFileSchema },
  /** Keeps unsaved text, so that it outlives a crash. */
  journal: { place: "host", input: journalInputSchema, output: journalSchema },
  journalDrop: { place: "host", input: journalDropInputSchema, output: nothing },
  recoveries: { place: "host", input: recoveriesInputSchema, output: recoveriesSchema },
  /** The versions of a file that were kept on this machine. */
  history: { place: "host", input: historyInputSchema, output: historySchema },
  version: { place: "host", input: versionInputSchema, output: versionSchema },
  /** Says that this program has the workspace open, and tells who else has. */
  claim: { place: "host", input: claimInputSchema, output: claimSchema },
  /** Looks at the disk now, for when nobody else tells; listeners hear of a change as of any other. */
  checkNow: { place: "host", input: nothing, output: z.object({ changed: z.boolean() }) },
  ...gitOperations,
  ...wikiOperations,
  /** Adds a waiver for each flag to graph-data/waivers.yaml; an older one of the same flag is replaced. */
  waive: {
    place: "host",
    input: z.strictObject({
      flags: z
        .array(z.strictObject({ component: z.string(), rule: z.enum(ruleIds) }))
        .min(1)
        .max(1000),
      reason: z.string().trim().min(1).max(1000),
      by: z.string().trim().max(100).optional(),
      since: z.iso.date(),
      expires: z.iso.date(),
    }),
    output: savedSchema,
  },
  openFolder: {
    place: "host",
    /** Without a folder the desktop asks for one; browser mode needs it. */
    input: z.strictObject({ folder: z.string().optional(), builtIn: z.boolean().optional() }),
    output: z.object({ opened: z.boolean() }),
  },
  readSettings: { place: "host", input: nothing, output: settingsSchema },
  writeSettings: { place: "host", input: settingsSchema, output: nothing },
  about: {
    place: "host",
    input: nothing,
    output: z.object({
      version: z.string(),
      mode: z.enum(["desktop", "browser"]),
      platform: z.string(),
      settingsFile: z.string(),
      canPickFolder: z.boolean(),
    }),
  },
} as const;

export type OperationName = keyof typeof contract;
export type OperationInput<N extends OperationName> = z.input<(typeof contract)[N]["input"]>;
export type OperationArguments<N extends OperationName> = z.output<(typeof contract)[N]["input"]>;
export type OperationOutput<N extends OperationName> = z.output<(typeof contract)[N]["output"]>;
export type ModelOperationName = {
  [N in OperationName]: (typeof contract)[N]["place"] extends "model" ? N : never;
}[OperationName];
export type HostOperationName = Exclude<OperationName, ModelOperationName>;

/** Functions behind the names; throwing `OperationError` becomes `{ok: false}` on every wire. */
export type Operations<N extends OperationName = OperationName> = {
  readonly [K in N]: (input: OperationArguments<K>) => OperationOutput<K> | Promise<OperationOutput<K>>;
};

/** Failures travel as data: an exception's text is mangled by Electron's wire and lost by HTTP. */
export type Failure = { readonly ok: false; readonly code: FailureCode; readonly message: string };
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;
/**
 * Validates `input` against the contract, runs the operation, and wraps whatever happens.
 * Never throws. This is the only place where input from outside is checked.
 */
export async function answer(operations: Operations, name: string, input: unknown): Promise<Answer<unknown>> {
  if (!Object.hasOwn(contract, name)) {
    return { ok: false, code: "unknown-operation", message: `There is no operation named “${name}”.` };
  }
  const operation = name as OperationName;
  const parsed = contract[operation].input.safeParse(input ?? {});
  if (!parsed.success) {
    return { ok: false, code: "bad-input", message: `${operation}: ${z.prettifyError(parsed.error)}` };
  }
  try {
    const run = operations[operation] as (value: unknown) => unknown;
    return { ok: true, value: await run(parsed.data) };
  } catch (error) {
    if (error instanceof OperationError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/** Events a host pushes to its page. */
export type HostEvent =
  | { readonly type: "workspace-changed"; readonly revision: string }
  | { readonly type: "open-component"; readonly id: string }
  | { readonly type: "command"; readonly command: string };
