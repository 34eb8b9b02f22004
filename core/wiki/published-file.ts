import { stringify } from "yaml";
import { z } from "zod";
import { parseYamlFile } from "../load/yaml-file.ts";
import { OperationError } from "../operation-error.ts";
import { problemLine } from "../problem.ts";

/** The record of what was published, part of the workspace: whoever shares it knows what the wiki was left with. */
export const publishedPath = "wiki/published.yaml";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex");

/** One page as it was left. */
export const publishedPageSchema = z.strictObject({
  wiki: z.string().min(1).describe("Address of the wiki's api.php"),
  title: z.string().min(1),
  pageid: z.number().int().nonnegative(),
  revision: z.number().int().nonnegative(),
  sent: hashSchema.describe("SHA-256 of the wikitext that the runbook gave"),
  there: hashSchema.describe("SHA-256 of the wikitext that the page then held; another one after a merge"),
  at: z.iso.datetime().describe("When, by the clock of the wiki"),
});
export type PublishedPage = z.infer<typeof publishedPageSchema>;

const fileSchema = z.strictObject({ pages: z.array(publishedPageSchema) });

const header = `# What was last published of this workspace, one entry per page. Written by the app.
# sent: hash of what the runbook gave; there: hash of what the page then held.
`;

/**
 * The pages in the text of the record.
 *
 * @param text undefined where there is no record yet
 * @throws OperationError `unreadable` when the record is damaged: what was published is then not known
 */
export function publishedPages(text: string | undefined): readonly PublishedPage[] {
  if (text === undefined || text.trim() === "") return [];
  const { file, problems } = parseYamlFile(publishedPath, text);
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem) throw unreadable(problemLine(problem));
  const parsed = fileSchema.safeParse(file?.value ?? { pages: [] });
  if (!parsed.success) throw unreadable(z.prettifyError(parsed.error).replaceAll("\n", " "));
  return parsed.data.pages;
}

function unreadable(why: string): OperationError {
  const remedy = "Mend it, or take an earlier version from the history or from git.";
  return new OperationError("unreadable", `${publishedPath} is not understood: ${why} ${remedy}`);
}

/** The page of one title, if it was published. */
export function publishedPage(
  pages: readonly PublishedPage[],
  wiki: string,
  title: string,
): PublishedPage | undefined {
  return pages.find((page) => page.wiki === wiki && page.title === title);
}

/** Text of the record with `page` in it, in the place of an older entry. Sorted, so that two branches merge. */
export function withPublished(text: string | undefined, page: PublishedPage): string {
  const others = publishedPages(text).filter(({ wiki, title }) => wiki !== page.wiki || title !== page.title);
  const pages = [...others, page].sort((a, b) => compare(a.wiki, b.wiki) || compare(a.title, b.title));
  return header + stringify({ pages }, { lineWidth: 0 });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
