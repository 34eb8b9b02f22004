import { type RefObject, useEffect } from "react";
import { openSessionOf } from "../session/sessions.ts";
import type { Preview } from "../worker/text-host.ts";
import { type DrawnBlock, drawnBlocks } from "./drawn-blocks.ts";
import { lineLookedAt, scrollShare } from "./line-looked-at.ts";
import { blockAtLine, lineAtBlock } from "./scroll-place.ts";

/** Whoever was scrolled by the user leads; the other's own scroll events are not the user's for so long. */
const followsMs = 150;

/**
 * Keeps editor and preview at the same block while either is scrolled.
 *
 * @param leftPart called when the editor shows lines that are not in the preview
 */
export function useScrollByBlock(
  path: string,
  scroller: RefObject<HTMLElement | null>,
  preview: Preview | undefined,
  leftPart: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called is decided by the preview
  useEffect(() => {
    const pane = scroller.current;
    const editor = openSessionOf(path).view?.scrollDOM;
    const prose = pane?.querySelector("[data-prose] > div");
    if (!pane || !editor || !prose || !preview) return;
    const blocks = drawnBlocks(prose, preview.document.tree, preview.bodyLine);
    let leader: "editor" | "preview" | undefined;
    let release: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const lead = (who: "editor" | "preview", move: () => void) => () => {
      if (leader !== undefined && leader !== who) return;
      leader = who;
      clearTimeout(release);
      release = setTimeout(() => {
        leader = undefined;
      }, followsMs);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(move);
    };
    const toPreview = lead("editor", () => {
      const line = lineLookedAt(openSessionOf(path));
      const { part } = preview;
      if (part && (line < part.from || line > part.to)) leftPart();
      showInPreview(pane, blocks, line, scrollShare(editor));
    });
    const toEditor = lead("preview", () => showInEditor(path, pane, blocks));
    editor.addEventListener("scroll", toPreview, { passive: true });
    pane.addEventListener("scroll", toEditor, { passive: true });
    showInPreview(pane, blocks, lineLookedAt(openSessionOf(path)), scrollShare(editor));
    leader = "editor";
    release = setTimeout(() => {
      leader = undefined;
    }, followsMs);
    return () => {
      clearTimeout(release);
      cancelAnimationFrame(frame);
      editor.removeEventListener("scroll", toPreview);
      pane.removeEventListener("scroll", toEditor);
    };
  }, [path, preview, scroller]);
}

/** @param share how far down the pane the line is to be, 0 to 1 */
function showInPreview(pane: HTMLElement, blocks: readonly DrawnBlock[], line: number, share: number): void {
  const place = blockAtLine(blocks, line);
  const first = blocks[0];
  if (!place || !first) return;
  // Above the first block is the title, which belongs to the front matter.
  const edge = line < first.line ? 0 : edgeOf(pane, blocks, place.index, place.share);
  pane.scrollTop = edge - share * pane.clientHeight;
}

function showInEditor(path: string, pane: HTMLElement, blocks: readonly DrawnBlock[]): void {
  const { view } = openSessionOf(path);
  if (!view) return;
  const share = scrollShare(pane);
  const looked = pane.scrollTop + share * pane.clientHeight;
  const found = blocks.findLastIndex((_, at) => edgeOf(pane, blocks, at, 0) <= looked + 1);
  const index = Math.max(0, found);
  const [start, end] = [edgeOf(pane, blocks, index, 0), edgeOf(pane, blocks, index, 1)];
  const within = end > start ? Math.min(1, Math.max(0, (looked - start) / (end - start))) : 0;
  const line = found < 0 ? 1 : lineAtBlock(blocks, index, within);
  const number = Math.min(view.state.doc.lines, Math.max(1, Math.floor(line)));
  const block = view.lineBlockAt(view.state.doc.line(number).from);
  const top = block.top + (line - number) * block.height;
  view.scrollDOM.scrollTop = top - share * view.scrollDOM.clientHeight;
}

/** Scroll position at which a share of the way from a block to the next is at the upper edge. */
function edgeOf(pane: HTMLElement, blocks: readonly DrawnBlock[], index: number, share: number): number {
  const block = blocks[index];
  if (!block) return 0;
  const origin = pane.getBoundingClientRect().top - pane.scrollTop;
  const { top, bottom } = block.element.getBoundingClientRect();
  const next = blocks[index + 1]?.element.getBoundingClientRect().top ?? bottom;
  return top - origin + share * (next - top);
}
