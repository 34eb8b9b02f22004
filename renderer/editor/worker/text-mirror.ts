/** A change of a text: each counts in the text that those before it have left. */
export type TextEdit = { readonly from: number; readonly to: number; readonly insert: string };

/** A text as it is sent to the worker: whole, or as what has changed since the version the worker has. */
export type SentText =
  | { readonly path: string; readonly version: number; readonly text: string }
  | { readonly path: string; readonly version: number; readonly edits: readonly TextEdit[] };

/** Asked for a text of which it has not the version before: it has to be sent whole. */
export const unknownVersion = "unknown version";

const mostKept = 8;

/** What the worker keeps of open texts, so that typing in 5 MB sends a few bytes. */
export type TextMirror = {
  /** The text that was sent, or `unknownVersion`. */
  readonly read: (sent: SentText) => { readonly text: string } | typeof unknownVersion;
};

export function createTextMirror(): TextMirror {
  const texts = new Map<string, { readonly version: number; readonly text: string }>();
  return {
    read(sent) {
      const { path, version } = sent;
      const before = texts.get(path);
      if (!("text" in sent) && before?.version !== version - 1) return unknownVersion;
      const text = "text" in sent ? sent.text : edited(before?.text ?? "", sent.edits);
      texts.delete(path);
      texts.set(path, { version, text });
      const [oldest] = texts.keys();
      if (texts.size > mostKept && oldest !== undefined) texts.delete(oldest);
      return { text };
    },
  };
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(
    (before, { from, to, insert }) => before.slice(0, from) + insert + before.slice(to),
    text,
  );
}
