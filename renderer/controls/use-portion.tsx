import { type ReactNode, useState } from "react";

/**
 * The beginning of a long list, and the button that shows more of it; no button where all is shown.
 *
 * @param step how many are shown at first, and how many more at each press
 */
export function usePortion<T>(
  items: readonly T[],
  step = 100,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [most, setMost] = useState(step);
  const rest = items.length - most;
  const next = Math.min(step, rest);
  const more =
    rest > 0 ? (
      <p className="muted">
        {most} of {items.length} shown{" "}
        <button type="button" className="button small" onClick={() => setMost(most + step)}>
          Show {next} more
        </button>
      </p>
    ) : null;
  return { shown: items.slice(0, most), more };
}
