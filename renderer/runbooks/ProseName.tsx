import { kinds } from "../../core/view/kinds.ts";
import { formatLocation } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./MarkdownView.module.css";

type Props = { readonly id: string; readonly text: string };

/**
 * A component named in running text. A link, not a button: a button cannot break over two lines. A press
 * selects it here; opened elsewhere, it is shown in the graph.
 */
export function ProseName({ id, text }: Props) {
  const entry = useWorkspace((state) => state.byId.get(id));
  const select = useNavigation((state) => state.select);
  if (!entry) {
    return (
      <span className={styles.inert} title={`No component is called ${id}`}>
        {text}
      </span>
    );
  }
  return (
    <a
      className={styles.name}
      href={formatLocation({ screen: "graph", selected: id })}
      title={`${kinds[entry.kind].label} ${entry.name}: ${entry.summary}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select(id);
      }}
    >
      {text}
    </a>
  );
}
