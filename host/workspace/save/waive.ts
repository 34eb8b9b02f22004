import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { OperationError } from "../../../core/operation-error.ts";
import { addWaivers } from "../../../core/waivers/add-waivers.ts";
import { decodeText } from "../decode.ts";
import type { Session } from "../session.ts";
import { inTurn } from "./in-turn.ts";
import { bytesAt, contentHash } from "./on-disk.ts";
import { refusalOf } from "./refusal.ts";
import { saveFile } from "./save-file.ts";
import { placeOf } from "./save-place.ts";

const path = "graph-data/waivers.yaml";

/**
 * Writes a waiver for each flag into the workspace's waivers, each in the place of an older one of the same flag.
 *
 * @throws OperationError `bad-input` when the waiver is none, `not-saved` when the file is not valid YAML, and as
 *   for a save
 */
export function waive(
  session: Session,
  { flags, ...rest }: OperationArguments<"waive">,
): Promise<OperationOutput<"waive">> {
  const { folder } = session.snapshot();
  return inTurn(`waive ${folder}`, async () => {
    const before = await readWaivers(session);
    const waivers = flags.map((flag) => ({ ...flag, ...rest }));
    const text = addWaivers(before && { path, text: readable(before) }, waivers);
    return saveFile(session, { path, text, expected: before ? contentHash(before) : null });
  });
}

function readable(bytes: Uint8Array): string {
  const { text, fault } = decodeText(bytes);
  if (!fault) return text;
  const place = `${path}:${fault.line}:${fault.column}`;
  throw new OperationError("not-saved", `The waiver was not saved. ${place} ${fault.what} ${fault.remedy}`);
}

async function readWaivers(session: Session): Promise<Buffer | undefined> {
  const { folder, builtIn } = session.snapshot();
  try {
    return await bytesAt(placeOf(folder, path).target);
  } catch (error) {
    throw await refusalOf(error, { path, done: "saved", target: folder, builtIn });
  }
}
