import type { Session } from "../session/sessions.ts";

/**
 * How far a view is scrolled, 0 to 1. The line looked at lies as far down the view: at its upper edge at the start of
 * the text, at its lower edge at the end, so that both ends can be seen in both panes.
 */
export function scrollShare({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const range = scrollHeight - clientHeight;
  return range > 0 ? Math.min(1, Math.max(0, scrollTop / range)) : 0;
}

/** The line that is looked at, with the share of it that is above: 12.5 is half-way down line 12. */
export function lineLookedAt({ view, state }: Session): number {
  if (!view) return state.doc.lineAt(state.selection.main.head).number;
  const { scrollDOM } = view;
  const down = scrollShare(scrollDOM) * scrollDOM.clientHeight;
  const height = scrollDOM.getBoundingClientRect().top + down - view.documentTop;
  const block = view.lineBlockAtHeight(height);
  const share = block.height > 0 ? (height - block.top) / block.height : 0;
  return view.state.doc.lineAt(block.from).number + Math.min(0.999, Math.max(0, share));
}
