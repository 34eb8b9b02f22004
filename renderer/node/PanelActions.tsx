import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react/menu";
import { cdxIconCopy, cdxIconEllipsis } from "@wikimedia/codex-icons";
import type { OperationOutput } from "../../core/contract.ts";
import { Icon } from "../controls/Icon.tsx";
import { FactsNoticeLine } from "../facts/FactsNoticeLine.tsx";
import { type FactsForm, useFacts } from "../facts/facts-store.ts";
import type { DirectoryEntry } from "../model/directory.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useCopy } from "../runbooks/use-copy.ts";
import styles from "./NodePanel.module.css";
import { wikitextLine } from "./wikitext-line.ts";

type Props = { readonly entry: DirectoryEntry; readonly shown?: OperationOutput<"show"> };

/** What can be done with the component; copying says in one place how it went. */
export function PanelActions({ entry, shown }: Props) {
  const go = useNavigation((state) => state.go);
  const { state, copyText } = useCopy();
  const place = shown?.place ? `${shown.place.file}:${shown.place.line}` : undefined;
  const copies = [
    { title: "Copy id", text: entry.id },
    { title: "Copy link", text: `runbooks://component/${entry.id}` },
    { title: "Copy as wikitext", text: wikitextLine(entry) },
    ...(place ? [{ title: "Copy place in the files", text: place }] : []),
  ];
  const outcomes = { idle: "", copied: "Copied", refused: "Not copied: the clipboard refused" };
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className="button small"
        onClick={() => go({ screen: "impact", subject: entry.id })}
      >
        What breaks if…
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => go({ screen: "graph", selected: entry.id })}
      >
        Show in graph
      </button>
      <RunbookAction runbooks={shown?.runbooks ?? []} />
      <button
        type="button"
        className="button small"
        aria-label="Copy name"
        onClick={() => void copyText(entry.name)}
      >
        <Icon icon={cdxIconCopy} size={16} />
        Copy
      </button>
      <MenuProvider>
        <MenuButton className="button small icon" aria-label="More to copy">
          <Icon icon={cdxIconEllipsis} size={16} />
        </MenuButton>
        <Menu className="popover" gutter={4} portal>
          {copies.map(({ title, text }) => (
            <MenuItem key={title} className="menu-item" onClick={() => void copyText(text)}>
              <span>{title}</span>
              <span className="spring" />
              <span className={`mono muted ${styles.preview}`}>{text}</span>
            </MenuItem>
          ))}
        </Menu>
      </MenuProvider>
      {shown?.place ? <EditActions component={entry.id} path={shown.place.file} /> : null}
      <output className={styles.outcome}>{outcomes[state]}</output>
      <FactsNoticeLine />
    </div>
  );
}

/** What the workspace has written down can be edited; a blind spot that the app worked out has no file. */
function EditActions(about: Pick<FactsForm, "component" | "path">) {
  const open = (form: FactsForm["form"]) => useFacts.setState({ shown: { ...about, form } });
  return (
    <>
      <button type="button" className="button small" onClick={() => open("facts")}>
        Edit facts…
      </button>
      <button type="button" className="button small" onClick={() => open("relations")}>
        Add relation…
      </button>
    </>
  );
}

/** Opens the one runbook there is, or offers the several there are. */
function RunbookAction({ runbooks }: { readonly runbooks: OperationOutput<"show">["runbooks"] }) {
  const go = useNavigation((state) => state.go);
  const [only, second] = runbooks;
  if (!only) {
    return (
      <button
        type="button"
        className="button small"
        aria-disabled="true"
        title="Nobody has written one down."
      >
        No runbook
      </button>
    );
  }
  const open = (runbook: string) => go({ screen: "runbooks", runbook });
  if (!second) {
    return (
      <button
        type="button"
        className="button small"
        aria-label={`Runbook: ${only.title}`}
        title={only.title}
        onClick={() => open(only.id)}
      >
        Runbook
      </button>
    );
  }
  return (
    <MenuProvider>
      <MenuButton className="button small">Runbooks ({runbooks.length})</MenuButton>
      <Menu className="popover" gutter={4} portal>
        {runbooks.map(({ id, title, status }) => (
          <MenuItem key={id} className="menu-item" onClick={() => open(id)}>
            <span>{title}</span>
            <span className="spring" />
            <span className="muted">{status}</span>
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
