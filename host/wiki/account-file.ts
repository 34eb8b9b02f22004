import { readFile } from "node:fs/promises";
import { z } from "zod";
import { OperationError } from "../../core/operation-error.ts";
import { writeStateFile } from "../state/write-state-file.ts";
import { reasonOf } from "../workspace/file-problem.ts";

/** An account without its secret. */
export const storedAccountSchema = z.strictObject({
  id: z.string(),
  api: z.url(),
  kind: z.enum(["bot-password", "oauth"]),
  name: z.string().optional(),
});
export type StoredAccount = z.infer<typeof storedAccountSchema>;

const fileSchema = z.strictObject({ accounts: z.array(storedAccountSchema) });

/** @throws OperationError `unreadable`; the file stays as it is */
export async function readAccounts(file: string): Promise<readonly StoredAccount[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new OperationError("unreadable", `The wiki accounts cannot be read: ${reasonOf(error)}.`);
  }
  try {
    return fileSchema.parse(JSON.parse(text)).accounts;
  } catch {
    throw new OperationError(
      "unreadable",
      `The wiki accounts are not understood. Mend ${file}, or take it away.`,
    );
  }
}

/** @throws OperationError `not-saved` */
export async function writeAccounts(file: string, accounts: readonly StoredAccount[]): Promise<void> {
  try {
    await writeStateFile(file, Buffer.from(`${JSON.stringify({ accounts }, null, 2)}\n`));
  } catch (error) {
    throw new OperationError("not-saved", `The account was not kept: ${reasonOf(error)}.`);
  }
}
