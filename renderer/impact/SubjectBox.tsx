import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox";
import { useState } from "react";
import { kinds } from "../../core/view/kinds.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import type { DirectoryEntry } from "../model/directory.ts";
import { longestSubject } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./SubjectBox.module.css";

const offered = 10;

type Props = {
  /** What stands in the box: the name of the subject that is asked about. */
  readonly initial: string;
  /** Nothing has been asked yet: typing can begin at once. */
  readonly autoFocus: boolean;
};

/** The subject: names are completed, and any other text can be asked about as it stands. */
export function SubjectBox({ initial, autoFocus }: Props) {
  const [text, setText] = useState(initial);
  const found = useNames(text === initial ? "" : text);
  const ask = (subject: string) => {
    const { location, go } = useNavigation.getState();
    go({ screen: "impact", subject, action: location.action, plan: undefined });
  };
  return (
    <ComboboxProvider value={text} setValue={setText} includesBaseElement>
      <Combobox
        name="subject"
        className={`input mono ${styles.box}`}
        aria-label="Subject"
        placeholder="host, name, address, path, Hiera key, or any text"
        autoFocus={autoFocus}
        spellCheck={false}
        autoComplete="none"
        dir="auto"
        onKeyDown={(event) => {
          // Without a chosen name Enter asks about the text itself.
          if (event.key !== "Enter" || event.currentTarget.getAttribute("aria-activedescendant")) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        onPaste={(event) => {
          // Five megabytes in a text box would stop the page; the start of them names the subject as well.
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length <= longestSubject && !/[\r\n]/.test(pasted)) return;
          event.preventDefault();
          setText(
            pasted
              .slice(0, longestSubject)
              .replace(/\s*[\r\n]\s*/g, " ")
              .trim(),
          );
        }}
      />
      {found.length > 0 ? (
        <ComboboxPopover className={`popover ${styles.list}`} gutter={4} sameWidth portal aria-label="Names">
          {found.map((entry) => (
            <ComboboxItem
              key={entry.id}
              value={entry.name}
              className="menu-item"
              focusOnHover
              onClick={() => ask(entry.id)}
            >
              <KindMark kind={entry.kind} size={16} />
              <span className={`mono ${styles.name}`}>{entry.name}</span>
              <span className="spring" />
              <span className="muted">{kinds[entry.kind].label}</span>
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      ) : null}
    </ComboboxProvider>
  );
}

const none: readonly DirectoryEntry[] = [];

function useNames(text: string): readonly DirectoryEntry[] {
  const { model } = useServices();
  const byId = useWorkspace((state) => state.byId);
  const query = text.trim().slice(0, 200);
  const { value } = useAnswer(query ? () => model.ask("search", { query, limit: 40 }) : undefined, [query]);
  if (!query || !value) return none;
  const entries = value.results.flatMap((result) => {
    const entry = result.type === "component" ? byId.get(result.id) : undefined;
    return entry ? [entry] : [];
  });
  return entries.slice(0, offered);
}
