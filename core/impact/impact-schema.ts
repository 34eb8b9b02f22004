import { z } from "zod";
import { hopSchema } from "../graph/hop-schema.ts";
import { effects } from "../schema/relation-types.ts";
import { actions, grades } from "./grade.ts";

/** Something the facts say in words, with what proves it. */
export const statementSchema = z.object({ words: z.string(), evidence: z.array(z.string()) });
export type Statement = z.infer<typeof statementSchema>;

const impactLineSchema = z.object({
  /** Id of a component, runbook or source, as `type` says. Blind spots are components. */
  id: z.string(),
  type: z.enum(["component", "runbook", "source"]),
  name: z.string(),
  /** Components from this one's first need to the subject, both included; empty where no relation leads. */
  via: z.array(z.string()),
  /** The reason in words. */
  because: z.string(),
  /** What happens to it; only on lines that relations reach. */
  effect: z.enum(effects).optional(),
  /** For `likely`: the one step that is not certain, as position in `hops`, and why it is not. */
  uncertain: z.object({ hop: z.number().int(), why: z.string() }).optional(),
  hops: z.array(hopSchema),
  evidence: z.array(z.string()),
  /** For `couldHideMore`: read-only commands that would show what it holds. */
  howToLook: z.array(z.string()).optional(),
  /** For `mentioned` in a runbook: the line of its file, from 1. */
  line: z.number().int().optional(),
});
export type ImpactLine = z.infer<typeof impactLineSchema>;

/** Whether one name is covered by the certificate that is served, or what its answer depends on. */
const preflightSchema = statementSchema.extend({
  name: z.string(),
  state: z.enum(["covered", "not-covered", "depends", "not-known"]),
});
export type PreflightLine = z.infer<typeof preflightSchema>;

/** The answer to "what breaks if I touch it?" (DESIGN §5). */
export const impactSchema = z.object({
  /** As asked, without hidden characters, at most 200 characters. */
  subject: z.string(),
  resolvedTo: z.array(z.string()),
  action: z.enum(actions),
  /** Actions that fit what the subject is; all of them where it is not in the graph. */
  fitting: z.array(z.enum(actions)),
  /** The strongest grade with a line; `noKnownUse` where only blind spots and sources are left. */
  verdict: z.object({ grade: z.enum([...grades, "noKnownUse"]), words: z.string() }),
  grades: z.record(z.enum(grades), z.array(impactLineSchema)),
  /** Components that only chains with two or more uncertain steps reach: counted, not listed. */
  beyond: z.number().int(),
  /** Direct needs that the action does not touch, such as a process on a host that is renamed. */
  untouched: z.number().int(),
  lookedIn: z.array(z.string()),
  notLookedIn: z.array(z.string()),
  /** Oldest source among the evidence of the lines; null where no line rests on a dated one. */
  oldestEvidence: z.object({ source: z.string(), captured: z.string() }).nullable(),
  /** Sources among the evidence that carry no date. */
  undated: z.array(z.string()),
  /** What is odd about the question: hidden characters, letters of another script, a shortened subject. */
  remarks: z.array(z.string()),
  delays: z.array(statementSchema),
  undo: z.array(statementSchema.extend({ reversible: z.enum(["yes", "partly", "no"]) })),
  preflight: z.array(preflightSchema),
  /** Checks in `alarms`, nearest first: what would tell that it went wrong. */
  checks: z.array(z.string()),
  /** Components with a name close to a subject that is not in the graph, best first. */
  nearest: z.array(z.string()),
});
export type Impact = z.infer<typeof impactSchema>;
