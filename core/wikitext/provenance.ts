import type { Runbook } from "../schema/runbook.ts";

/** Where an exported text came from. */
export type Origin = {
  /** Title of the workspace. */
  readonly workspace: string;
  /** Commit of the workspace, when it is kept in git. */
  readonly revision?: string;
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
};

/** A comment for those who edit the page: nobody sees it on the page itself. */
export function provenance({ file }: Pick<Runbook, "file">, { workspace, revision, date }: Origin): string {
  const at = revision ? ` at revision ${revision}` : "";
  return `<!-- Exported on ${date} from ${file} of the workspace “${workspace}”${at}. -->`
    .replace(/^<!--|-->$/g, "")
    .replace(/-(?=-)|<|>|~(?=~)|[{}[\]\p{Cc}]/gu, " ")
    .replace(/^(.*)$/s, "<!--$1-->");
}
