import { z } from "zod";

/** Codes and texts with `errorformat=plaintext`. */
const errorSchema = z.object({ code: z.string(), text: z.string().optional() });

/** What every answer of the Action API may hold besides what was asked for. */
export const errorsSchema = z.object({ errors: z.array(errorSchema).min(1) });

export const tokensSchema = z.object({
  query: z.object({
    tokens: z.object({ logintoken: z.string().optional(), csrftoken: z.string().optional() }),
  }),
});

export const loginSchema = z.object({
  login: z.object({
    result: z.string(),
    lgusername: z.string().optional(),
    reason: errorSchema.optional(),
  }),
});

export const whoSchema = z.object({
  query: z.object({
    userinfo: z.object({
      name: z.string(),
      anon: z.boolean().optional(),
      rights: z.array(z.string()).optional(),
      blockreason: z.string().optional(),
      blockid: z.number().optional(),
    }),
    general: z.object({
      sitename: z.string(),
      generator: z.string().refine((name) => name.startsWith("MediaWiki"), "is no MediaWiki"),
      base: z.string(),
      server: z.string(),
      articlepath: z.string().optional(),
      maxarticlesize: z.number().optional(),
      readonly: z.boolean().optional(),
      readonlyreason: z.string().optional(),
    }),
  }),
});

const revisionSchema = z.object({
  revid: z.number().int(),
  parentid: z.number().int().optional(),
  timestamp: z.string().optional(),
  user: z.string().optional(),
  comment: z.string().optional(),
  sha1: z.string().optional(),
  slots: z
    .object({ main: z.object({ content: z.string().optional(), contentmodel: z.string().optional() }) })
    .optional(),
});
export type WikiRevision = z.infer<typeof revisionSchema>;

/** `actions.edit`: whether this account may, or why not (`intestactionsdetail=full`). */
const actionSchema = z.union([z.boolean(), z.array(errorSchema)]);

const pageSchema = z.object({
  title: z.string(),
  pageid: z.number().int().optional(),
  missing: z.boolean().optional(),
  invalid: z.boolean().optional(),
  /** A sentence, or with `errorformat` an error. */
  invalidreason: z.union([z.string(), errorSchema.transform(({ text, code }) => text ?? code)]).optional(),
  redirect: z.boolean().optional(),
  lastrevid: z.number().int().optional(),
  contentmodel: z.string().optional(),
  fullurl: z.string().optional(),
  editurl: z.string().optional(),
  actions: z.object({ edit: actionSchema }).optional(),
  revisions: z.array(revisionSchema).optional(),
});
export type WikiPage = z.infer<typeof pageSchema>;

export const pagesSchema = z.object({
  curtimestamp: z.string().optional(),
  continue: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  query: z.object({
    normalized: z
      .array(z.object({ from: z.string(), to: z.string(), fromencoded: z.boolean().optional() }))
      .optional(),
    pages: z.array(pageSchema),
    badrevids: z.record(z.string(), z.unknown()).optional(),
  }),
});

export const editSchema = z.object({
  edit: z.object({
    result: z.string(),
    captcha: z.unknown().optional(),
    pageid: z.number().int().optional(),
    title: z.string().optional(),
    nochange: z.boolean().optional(),
    new: z.boolean().optional(),
    oldrevid: z.number().int().optional(),
    newrevid: z.number().int().optional(),
    newtimestamp: z.string().optional(),
    code: z.string().optional(),
    info: z.string().optional(),
    warning: z.string().optional(),
  }),
});

export const parseSchema = z.object({
  parse: z.object({
    text: z.string(),
    templates: z.array(z.object({ title: z.string(), exists: z.boolean().optional() })).default([]),
    categories: z.array(z.object({ category: z.string(), missing: z.boolean().optional() })).default([]),
    links: z.array(z.object({ title: z.string(), exists: z.boolean().optional() })).default([]),
    externallinks: z.array(z.string()).default([]),
    parsewarnings: z.array(z.string()).default([]),
  }),
});
