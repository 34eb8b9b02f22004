/** Moves the focus to the next region of the window (`step` 1) or the previous one (-1), going round. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  next?.focus();
}

/** What takes the keys on each screen: canvas, list, tree, audit, text. */
const mainWidgets = [
  '[role="application"][tabindex="0"]',
  ':is([role="tree"], [role="grid"], [role="treegrid"]):is([tabindex="0"], :has([tabindex="0"]))',
  "article[tabindex]",
].join(", ");

/** A lazily loaded screen may take a moment to stand there. */
const patienceMs = 2_000;

/** Gives the focus to what takes the keys on the present screen, as soon as it is there. Stops when the user focuses something. */
export function focusMainWidget(): void {
  const start = performance.now();
  const held = document.activeElement;
  const look = () => {
    if (document.activeElement !== held && document.activeElement !== document.body) return;
    const widget = document.querySelector<HTMLElement>(`[data-region="main"] :is(${mainWidgets})`);
    if (widget)
      (widget.tabIndex === 0 ? widget : widget.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
    else if (performance.now() - start < patienceMs) requestAnimationFrame(look);
    else document.querySelector<HTMLElement>('[data-region="main"]')?.focus();
  };
  requestAnimationFrame(look);
}

/** The focus is nowhere when what had it has gone with its screen. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
