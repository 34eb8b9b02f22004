import type { Blockquote } from "mdast";

/** Kinds of boxes: GitHub's alerts, and the mark of a dangerous command. */
export type Notice = "note" | "tip" | "important" | "warning" | "caution" | "danger";

/** Colours of the lines beside the boxes, from the wiki's own palette (doc.wikimedia.org/codex). */
const colours: Readonly<Record<Notice, string>> = {
  note: "#36c",
  tip: "#14866d",
  important: "#6a60b0",
  warning: "#fc3",
  caution: "#d33",
  danger: "#d33",
};

/**
 * A box in plain wikitext, which every wiki shows alike, its kind in words on top.
 *
 * @param form `oneLine` where a line break would end what the box stands in
 */
export function noticeBox(
  notice: Notice,
  content: string,
  form: { readonly oneLine?: boolean } = {},
): string {
  const start = `<div class="runbook-notice runbook-${notice}" style="border-left:4px solid ${colours[notice]}; padding:.5em 1em; margin:1em 0;">`;
  const label = `'''${notice.charAt(0).toUpperCase()}${notice.slice(1)}'''`;
  if (form.oneLine) return `${start}${label} ${content}</div>`;
  return `${start}\n${label}\n\n${content}\n</div>`;
}

/** The kind of an alert (`> [!WARNING]`) and what it says; undefined for any other quote. */
export function alertOf(
  quote: Blockquote,
): { readonly notice: Notice; readonly quote: Blockquote } | undefined {
  const [paragraph, ...rest] = quote.children;
  if (paragraph?.type !== "paragraph") return undefined;
  const [text, ...others] = paragraph.children;
  if (text?.type !== "text") return undefined;
  const match = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(text.value);
  if (!match?.[1]) return undefined;
  // Anything but a line break behind the mark makes it an ordinary quote on GitHub too.
  if (match[0].length === text.value.length && others.length > 0 && others[0]?.type !== "break")
    return undefined;
  const left = { ...text, value: text.value.slice(match[0].length) };
  const inside = [left, ...(others[0]?.type === "break" && left.value === "" ? others.slice(1) : others)];
  const first = inside.some((node) => node.type !== "text" || node.value !== "")
    ? [{ ...paragraph, children: inside }]
    : [];
  return { notice: match[1].toLowerCase() as Notice, quote: { ...quote, children: [...first, ...rest] } };
}
