import { parseSchema } from "./answer-schema.ts";
import type { WikiClient } from "./wiki-client.ts";

/** A text as the wiki would show it, and what it holds in the wiki's eyes. */
export type Preview = {
  readonly html: string;
  /** Templates that the text calls and the wiki does not have: mostly text that was not meant as a template. */
  readonly missingTemplates: readonly string[];
  readonly categories: readonly string[];
  /** Pages that are linked to and do not exist. */
  readonly missingLinks: readonly string[];
  readonly warnings: readonly string[];
};

/** Has the wiki render `text` as it would be saved. Changes nothing. @throws WikiFailure */
export async function previewText(
  client: WikiClient,
  title: string,
  text: string,
  signal?: AbortSignal,
): Promise<Preview> {
  const what = { action: "parse", title, text, contentmodel: "wikitext", pst: 1, preview: 1 };
  const prop = "text|templates|categories|links|externallinks|parsewarnings";
  const { parse } = await client.read(
    { ...what, prop, disableeditsection: 1, disablelimitreport: 1 },
    parseSchema,
    signal,
  );
  return {
    html: parse.text,
    missingTemplates: parse.templates
      .filter(({ exists }) => exists === false)
      .map((template) => template.title),
    categories: parse.categories.map(({ category }) => category.replaceAll("_", " ")),
    missingLinks: parse.links.filter(({ exists }) => exists === false).map((link) => link.title),
    warnings: parse.parsewarnings,
  };
}
