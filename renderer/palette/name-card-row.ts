import { useNameCard } from "../names/name-card-store.ts";
import type { AnswerRow } from "./answer-row.ts";

const longestShown = 60;

/** The card of whatever was typed: it answers for names that no component bears, too. */
export function nameCardRow(name: string): AnswerRow {
  const short = name.length > longestShown ? `${name.slice(0, longestShown).toWellFormed()}…` : name;
  return {
    ...{ key: "nameCard", title: `Name card of “${short}”`, mark: { type: "command" } },
    detail: "What else it is called, what it answers, which certificates cover it",
    run: () => useNameCard.getState().open(name),
  };
}
