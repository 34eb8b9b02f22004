import { Popover, PopoverDisclosure, PopoverProvider } from "@ariakit/react/popover";
import { useVirtualizer } from "@tanstack/react-virtual";
import { cdxIconListBullet } from "@wikimedia/codex-icons";
import { useEffect, useRef } from "react";
import { Icon } from "../controls/Icon.tsx";
import { formatLocation } from "../navigation/location.ts";
import styles from "./Outline.module.css";
import { highestLevel } from "./outline-level.ts";
import { useReader } from "./reader-context.ts";

type Props = { readonly current: string | undefined };

const rowHeight = 26;

/** Thousands of sections: the links of those in sight, and the one on screen is kept in sight. */
export function LongOutline({ current }: Props) {
  const { document, goToSection } = useReader();
  const { outline } = document;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: outline.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const at = outline.findIndex(({ slug }) => slug === current);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  const least = highestLevel(outline);
  return (
    <nav className={styles.outline} aria-label="Sections">
      <h2>Sections: {outline.length.toLocaleString("en")}</h2>
      <div ref={scroller} className={styles.window}>
        <ol style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const heading = outline[index];
            if (!heading) return null;
            const place = { screen: "runbooks", runbook: document.id, section: heading.slug } as const;
            return (
              <li
                key={key}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={outline.length}
                aria-posinset={index + 1}
              >
                <a
                  style={{ paddingInlineStart: 10 + (heading.level - least) * 12 }}
                  href={formatLocation(place)}
                  title={heading.text}
                  aria-current={heading.slug === current ? "location" : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    goToSection(heading.slug);
                  }}
                >
                  {heading.text || "without a name"}
                </a>
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}

/** The same behind a button, where there is no room beside the text. */
export function LongOutlineMenu({ current }: Props) {
  return (
    <PopoverProvider>
      <PopoverDisclosure className={`button small ${styles.menuButton}`}>
        <Icon icon={cdxIconListBullet} size={16} />
        Sections
      </PopoverDisclosure>
      <Popover className={`popover ${styles.popover}`} gutter={4} unmountOnHide aria-label="Sections">
        <LongOutline current={current} />
      </Popover>
    </PopoverProvider>
  );
}
