import type { Services } from "../../app/services.ts";
import type { Attachment } from "../worker/attach.ts";
import { openSessionOf, plainText } from "./sessions.ts";
import { putText } from "./settle.ts";

/**
 * Attaches an open text to a component or an alert: one step of undo; every other line stays as it is.
 *
 * @returns why it was not made, in words
 */
export async function attach({ model }: Services, path: string, to: Attachment): Promise<string | undefined> {
  const session = openSessionOf(path);
  if (session.state.readOnly) return "This text can only be read here.";
  const { doc } = session.state;
  const result = await model.attach(plainText(session), to);
  if (!result.ok) return result.message;
  if (!session.state.doc.eq(doc)) return "The text was typed in meanwhile. Try again.";
  putText(path, result.text);
  return undefined;
}
