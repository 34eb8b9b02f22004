import { type RefObject, useEffect } from "react";

/** Something that lives in a shadow root: CodeMirror's editor or comparison. */
type Mounted = { readonly destroy: () => void };

/**
 * Builds a view in the shadow root of an element, anew whenever `keys` change. In a shadow root CodeMirror adopts
 * style sheets; in the document it would write a style element, which the page's policy forbids.
 */
export function useShadowView(
  host: RefObject<HTMLElement | null>,
  build: (root: ShadowRoot) => Mounted,
  keys: readonly unknown[],
): void {
  // The builder is a new closure at each render; what decides is `keys`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const mounted = build(element.shadowRoot ?? element.attachShadow({ mode: "open" }));
    return () => mounted.destroy();
  }, [host, ...keys]);
}
