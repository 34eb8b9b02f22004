/** A replacement in a text: UTF-16 offsets into the text before the edit, `to` exclusive. */
export type TextEdit = { readonly from: number; readonly to: number; readonly insert: string };

/**
 * The text with all edits made. Offsets of all of them count in `text` itself, as CodeMirror's changes do; of
 * two that overlap the later one is left out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of ordered) {
    if (from < at) continue;
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  return parts.join("") + text.slice(at);
}

/** The one smallest edit that makes `after` of `before`, or none where they are equal. Never splits a line end. */
export function editsBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (start > 0 && isInside(before, start, after)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  while (end > 0 && isInside(before, before.length - end, after, after.length - end)) end--;
  return [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }];
}

/** Whether a place lies between the halves of a surrogate pair or of a CRLF, in either text. */
function isInside(before: string, at: number, after: string, atAfter = at): boolean {
  return splits(before, at) || splits(after, atAfter);
}

function splits(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (
    (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000)
  );
}
