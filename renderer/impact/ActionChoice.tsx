import { Select, SelectItem, SelectLabel, SelectPopover, SelectProvider } from "@ariakit/react/select";
import { cdxIconDownTriangle } from "@wikimedia/codex-icons";
import { type Action, actions, actionWords } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { kinds } from "../../core/view/kinds.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./ActionChoice.module.css";

type Props = {
  /** Missing before anything was asked: the first that fits will be taken. */
  readonly action: Action | undefined;
  readonly impact?: Impact;
};

/** What is to be done to the subject. Actions that do not fit it are listed with the reason. */
export function ActionChoice({ action, impact }: Props) {
  const go = useNavigation((state) => state.go);
  const unfit = useUnfitReason(impact);
  return (
    <SelectProvider
      value={action ?? ""}
      setValue={(next: string) => {
        const chosen = actions.find((known) => known === next);
        if (chosen) useNavigation.getState().go(chosenIn(chosen));
      }}
    >
      <SelectLabel className="visually-hidden">Action</SelectLabel>
      <Select className={`button ${styles.choice}`}>
        {action ? actionWords[action] : "touch"}
        <Icon icon={cdxIconDownTriangle} size={16} />
      </Select>
      <SelectPopover className="popover" gutter={4} portal>
        {actions.map((known) => {
          const fits = impact?.fitting.includes(known) ?? true;
          return (
            <SelectItem
              key={known}
              value={known}
              disabled={!fits}
              accessibleWhenDisabled
              className={`menu-item ${styles.option}`}
              onClick={() => action === known && go(chosenIn(known))}
            >
              <span>{actionWords[known]}</span>
              {fits ? null : <span className="muted">{unfit}</span>}
            </SelectItem>
          );
        })}
      </SelectPopover>
    </SelectProvider>
  );
}

/** A new name means nothing to another action. */
function chosenIn(action: Action) {
  const { subject, to } = useNavigation.getState().location;
  const keeps = action === "rename" || action === "change-address";
  return { screen: "impact", subject, action, to: keeps ? to : undefined } as const;
}

function useUnfitReason(impact: Impact | undefined): string {
  const byId = useWorkspace((state) => state.byId);
  const labels = (impact?.resolvedTo ?? []).flatMap((id) => {
    const entry = byId.get(id);
    return entry ? [kinds[entry.kind].label] : [];
  });
  const named = [...new Set(labels)].join(", ");
  return named ? `does not fit: the subject is of kind ${named}` : "does not fit the subject";
}
