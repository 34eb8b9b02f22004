import type { ReactNode } from "react";

type Props = {
  readonly className?: string | undefined;
  readonly title?: string;
  readonly children?: ReactNode;
};

/** A cell of the grid of flags. Rows are placed by hand, which a table's own elements do not allow. */
export function GridCell({ className, title, children }: Props) {
  return (
    // The grid keeps the focus and names the current row (aria-activedescendant).
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span role="gridcell" className={className} title={title}>
      {children}
    </span>
  );
}
