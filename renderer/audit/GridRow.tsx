import type { MouseEvent, ReactNode } from "react";

type Props = {
  readonly id: string;
  /** 0-based, counted over all lines. */
  readonly index: number;
  readonly level: 1 | 2;
  readonly className: string | undefined;
  readonly current: boolean;
  /** For a flag: whether it is one of those that an action takes. */
  readonly selected?: boolean;
  /** For the head of a group: whether it is open. */
  readonly open?: boolean;
  readonly look?: "quiet" | "waived" | undefined;
  readonly title?: string | undefined;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick?: () => void;
  readonly children: ReactNode;
};

/** A row of the grid of flags: the head of a group (level 1) or a flag (level 2). */
export function GridRow({
  id,
  index,
  level,
  className,
  current,
  selected,
  open,
  look,
  title,
  children,
  ...handlers
}: Props) {
  return (
    // The grid handles the keys, keeps the focus and names the current row (aria-activedescendant).
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      id={id}
      role="row"
      aria-level={level}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-expanded={open}
      className={className}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-look={look}
      title={title}
      // A range of rows is meant, not one of letters.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      {...handlers}
    >
      {children}
    </div>
  );
}
