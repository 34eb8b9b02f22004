import { cdxIconLinkExternal } from "@wikimedia/codex-icons";
import type { ReactNode } from "react";
import { Icon } from "../controls/Icon.tsx";
import { formatLocation } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { targetFor } from "./headings.ts";
import { linkTarget } from "./link-target.ts";
import styles from "./MarkdownView.module.css";
import { ProseName } from "./ProseName.tsx";
import { useReader } from "./reader-context.ts";

type Props = {
  readonly url: string;
  /** Text of the link, for a component that is shown by its mark. */
  readonly text: string;
  readonly children: ReactNode;
};

/** A link of a runbook: followed where its address is one the reader knows, else inert text with the address. */
export function ReaderLink({ url, text, children }: Props) {
  const { document, isRunbook } = useReader();
  const target = linkTarget(url, document.id, isRunbook);
  switch (target.kind) {
    case "external":
      return (
        <a href={target.href} title={target.href} target="_blank" rel="noopener noreferrer">
          {children}
          <span className={styles.external}>
            <Icon icon={cdxIconLinkExternal} size={16} />
            <span className="visually-hidden"> (opens in the browser)</span>
          </span>
        </a>
      );
    case "anchor":
      return <SectionLink anchor={target.anchor}>{children}</SectionLink>;
    case "component":
      return <ProseName id={target.id} text={text} />;
    case "runbook":
      return (
        <RunbookLink id={target.id} {...(target.anchor ? { section: target.anchor } : {})}>
          {children}
        </RunbookLink>
      );
    case "inert":
      return <InertAddress address={target.address}>{children}</InertAddress>;
  }
}

type RunbookLinkProps = { readonly id: string; readonly section?: string; readonly children: ReactNode };

/** Opens another runbook here; the address is a real one, so it can be copied or opened elsewhere. */
export function RunbookLink({ id, section, children }: RunbookLinkProps) {
  const go = useNavigation((state) => state.go);
  const place = { runbook: id, ...(section ? { section } : {}) };
  return (
    <a
      href={formatLocation({ screen: "runbooks", ...place })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go({ screen: "runbooks", ...place });
      }}
    >
      {children}
    </a>
  );
}

function SectionLink({ anchor, children }: { readonly anchor: string; readonly children: ReactNode }) {
  const { document, goToSection } = useReader();
  const place = targetFor(document, anchor);
  if (!place) return <InertAddress address={`#${anchor}`}>{children}</InertAddress>;
  return (
    <a
      href={formatLocation({ screen: "runbooks", runbook: document.id, section: place.section })}
      onClick={(event) => {
        event.preventDefault();
        goToSection(place.section);
      }}
    >
      {children}
    </a>
  );
}

/** An address that is shown and never followed. */
export function InertAddress({
  address,
  children,
}: {
  readonly address: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.inert} title={`Not followed: ${address}`}>
      {children} <span className={styles.address}>({address})</span>
    </span>
  );
}
