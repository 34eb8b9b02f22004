import type { ComponentKind } from "../../../core/schema/component-kinds.ts";
import { kinds } from "../../../core/view/kinds.ts";
import type { Picture } from "../view/picture.ts";

/** Something that keeps components out of the drawing, and how to let them in again. */
export type NarrowedBy = { readonly label: string; readonly undo: (picture: Picture) => Picture };

/** Everything but the query and the hops that narrows a picture. What is left out is never just gone. */
export function narrowedBy(picture: Picture): readonly NarrowedBy[] {
  const { filter, hidden, folded } = picture;
  const withFilter = (change: Partial<Picture["filter"]>) => (before: Picture) => ({
    ...before,
    filter: { ...before.filter, ...change },
  });
  return [
    ...filter.hiddenKinds.map((kind) => ({
      label: `without ${pluralOf(kind)}`,
      undo: (before: Picture) => ({
        ...before,
        filter: {
          ...before.filter,
          hiddenKinds: before.filter.hiddenKinds.filter((other) => other !== kind),
        },
      }),
    })),
    ...(filter.onlyFlagged
      ? [{ label: onlyWords[filter.onlyFlagged], undo: withFilter({ onlyFlagged: undefined }) }]
      : []),
    ...(filter.hardOnly ? [{ label: "hard relations only", undo: withFilter({ hardOnly: undefined }) }] : []),
    ...(filter.hiddenSources?.length
      ? [
          {
            label: `without ${filter.hiddenSources.join(", ")}`,
            undo: withFilter({ hiddenSources: undefined }),
          },
        ]
      : []),
    ...(hidden.length > 0
      ? [{ label: `${hidden.length} hidden`, undo: (before: Picture) => ({ ...before, hidden: [] }) }]
      : []),
    ...(folded.length > 0
      ? [{ label: `${folded.length} folded`, undo: (before: Picture) => ({ ...before, folded: [] }) }]
      : []),
  ];
}

const onlyWords = {
  critical: "critical flags only",
  warning: "critical flags and warnings only",
  info: "flagged only",
} as const;

/** "hosts", but "Hiera keys": names keep their capital, as in the singular. */
function pluralOf(kind: ComponentKind): string {
  const { label, plural } = kinds[kind];
  return label.charAt(0) + plural.slice(1);
}
