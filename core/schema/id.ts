import { z } from "zod";

/** Unique, stable identifier: kebab-case; dots are allowed because addresses are part of some ids. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, "must be kebab-case: letters, digits, dots and hyphens")
  .describe("Unique, stable, kebab-case identifier");

/** What a fact rests on: `source:locator`, for instance `operations-puppet@59c3d9262:manifests/site.pp#L12`. */
export const evidenceSchema = z
  .string()
  .regex(/^[^\s:]+(:.*)?$/s, "must be `source:locator`")
  .describe("`source:locator`: the id of a source of sources.yaml, then where in it to look");

/** A day, month or year (`2018-12-04`, `2018-12`, `2018`), or `unknown`, which is never read as a date. */
export const partialDateSchema = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/, "must be YYYY, YYYY-MM, YYYY-MM-DD or unknown");
