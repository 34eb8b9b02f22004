const margin = 8;

/** Brings an element into view by scrolling one box alone: the window around that stays where it is. */
export function scrollWithin(box: Element, element: Element, to: "start" | "nearest"): void {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  const above = inner.top - outer.top - margin;
  const below = inner.bottom - outer.bottom + margin;
  if (to === "start" || above < 0 || inner.height > outer.height) box.scrollTop += above;
  else if (below > 0) box.scrollTop += below;
}
