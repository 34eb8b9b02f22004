import { cdxIconClose } from "@wikimedia/codex-icons";
import type { ReactNode } from "react";
import { Icon } from "../../controls/Icon.tsx";
import { useCompare } from "../compare/compare-store.ts";
import { useModes } from "../mode-store.ts";
import styles from "./Panel.module.css";

type Props = { readonly title: string; readonly children: ReactNode };

/** Something beside the text, with a way to close it. */
export function Panel({ title, children }: Props) {
  const isComparing = useCompare(({ shown }) => shown !== undefined);
  return (
    <aside className={styles.panel} aria-label={title} data-comparing={isComparing || undefined}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <button
          type="button"
          className="button quiet small icon"
          aria-label={`Close ${title}`}
          onClick={() => useModes.setState({ panel: undefined })}
        >
          <Icon icon={cdxIconClose} size={16} />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
