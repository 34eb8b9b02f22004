import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { commandsOf, useCommands } from "../commands/command-store.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useSettings } from "../settings/settings-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import type { AnswerGroup, AnswerList } from "./answer-row.ts";
import {
  alertAnswers,
  commandAnswers,
  commandGroups,
  helpAnswers,
  impactAnswer,
  searchAnswers,
  startAnswers,
} from "./answers.ts";
import { commandsFor } from "./commands-for.ts";
import { nameCardRow } from "./name-card-row.ts";
import { looksLikeAlert, parseQuestion } from "./question.ts";

const shownResults = 20;
const noAnswer: AnswerList = { groups: [] };

/** The answer to the text in a question box, as it is typed. `type` replaces the text. */
export function useAnswers(raw: string, type: (text: string) => void): AnswerList & { waiting: boolean } {
  const { model } = useServices();
  const { overview, byId, generation } = useWorkspace();
  const offers = useCommands((state) => state.offers);
  const { recent, keys } = useSettings((state) => state.settings);
  const go = useNavigation((state) => state.go);
  const question = parseQuestion(raw);
  const { mode, text } = question;
  const wantsSearch = (mode === "search" || mode === "names" || mode === "runbooks") && text !== "";
  const wantsAlert = text !== "" && (mode === "alert" || (mode === "search" && looksLikeAlert(text)));
  const wantsImpact = text !== "" && (mode === "search" || mode === "names");
  const asks = overview !== undefined;
  const found = useAnswer(
    asks && wantsSearch ? () => model.ask("search", { query: text, limit: 60 }) : undefined,
    [wantsSearch, text, generation],
  );
  const matched = useAnswer(
    asks && wantsAlert ? () => model.ask("matchAlert", { text, limit: 3 }) : undefined,
    [wantsAlert, text, generation],
  );
  const waiting = found.waiting || matched.waiting;
  if (!overview) return { ...noAnswer, empty: "Reading the workspace…", waiting: true };
  if (mode === "help") return { ...helpAnswers(type), waiting: false };
  if (mode === "commands") {
    return { ...commandAnswers(commandsOf(offers), text, keys, navigator.platform), waiting: false };
  }
  if (text === "") return { ...startAnswers(overview, recent, byId, go), waiting: false };
  const failure = found.error ?? matched.error;
  if (failure) return { ...noAnswer, empty: failure, waiting: false };
  const alerts = wantsAlert && matched.value ? alertAnswers(matched.value, byId, go) : noAnswer;
  const results = (found.value?.results ?? []).filter(
    (result) =>
      mode === "search" || (mode === "names" ? result.type === "component" : result.type !== "component"),
  );
  const search = wantsSearch ? searchAnswers(results.slice(0, shownResults), byId, go) : noAnswer;
  const isSearch = mode === "search" && found.value !== undefined;
  const matching = commandsFor(isSearch ? commandsOf(offers) : [], text, results);
  const first = matching.first && alerts.groups.length === 0;
  const asCommands = commandGroups(matching.commands, keys, navigator.platform);
  const groups = [
    ...(first ? asCommands : []),
    ...alerts.groups,
    ...search.groups,
    ...(first ? [] : asCommands),
  ];
  // Not before the search has answered: whoever presses Enter early means the best result.
  const asked = wantsImpact && (groups.length > 0 || !waiting) ? [askedOf(text, mode, go)] : [];
  if (groups.length > 0) return { groups: [...groups, ...asked], waiting };
  const unlooked = overview.sourcesKnown - overview.sourcesLooked;
  const nothing = `No component or runbook contains “${text}”. ${unlooked} places have not been looked in, so this proves nothing about its use.`;
  return { groups: asked, empty: mode === "alert" ? (alerts.empty ?? nothing) : nothing, waiting };
}

/** What can be asked about any text, also one that nothing here contains; of a name, what else it is called. */
function askedOf(text: string, mode: string, go: Parameters<typeof impactAnswer>[1]): AnswerGroup {
  const impact = impactAnswer(text, go);
  return mode === "names" ? { ...impact, rows: [nameCardRow(text), ...impact.rows] } : impact;
}
