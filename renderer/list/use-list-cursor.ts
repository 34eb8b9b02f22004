import { useEffect, useState } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";
import type { ListLine } from "./columns.ts";
import { useSettledSelect } from "./use-settled-select.ts";

/** The line the keyboard is on: it moves at once, and the selection follows when it rests. */
export type ListCursor = {
  /** Component it was moved to; it may be filtered out. Undefined until something is selected. */
  readonly id: string | undefined;
  /** Position among the lines; the first component where `id` is not shown, -1 where none is. */
  readonly index: number;
  /** Moves to a line; one that is a heading gives way to its neighbour in the direction of the move. */
  readonly moveTo: (index: number) => void;
};

/** Starts at the selection, and goes there again whenever it is changed elsewhere. */
export function useListCursor(lines: readonly ListLine[]): ListCursor {
  const selected = useNavigation((state) => state.location.selected);
  const [id, setId] = useState(selected);
  const select = useSettledSelect();
  useEffect(() => {
    if (selected) setId(selected);
  }, [selected]);

  const found = lines.findIndex((line) => line.type === "entry" && line.entry.id === id);
  const index = found >= 0 ? found : lines.findIndex((line) => line.type === "entry");
  return {
    id,
    index,
    moveTo(target) {
      const entry = entryNear(lines, target, index);
      if (!entry) return;
      setId(entry);
      select(entry);
    },
  };
}

function entryNear(lines: readonly ListLine[], target: number, from: number): string | undefined {
  const step = target < from ? -1 : 1;
  const start = Math.min(lines.length - 1, Math.max(0, target));
  for (const direction of [step, -step]) {
    for (let at = start; at >= 0 && at < lines.length; at += direction) {
      const line = lines[at];
      if (line?.type === "entry") return line.entry.id;
    }
  }
  return undefined;
}
