import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react/menu";
import { cdxIconListBullet } from "@wikimedia/codex-icons";
import type { Heading } from "../../core/runbook/outline.ts";
import { Icon } from "../controls/Icon.tsx";
import { formatLocation } from "../navigation/location.ts";
import { LongOutline, LongOutlineMenu } from "./LongOutline.tsx";
import styles from "./Outline.module.css";
import { highestLevel } from "./outline-level.ts";
import { useReader } from "./reader-context.ts";

type Props = { readonly current: string | undefined };

/** More sections than these are listed in a window that scrolls over them. */
const mostListed = 300;

/** Sections of the runbook, the one on screen marked. */
export function Outline({ current }: Props) {
  const { document, goToSection } = useReader();
  if (document.outline.length === 0) return null;
  if (document.outline.length > mostListed) return <LongOutline current={current} />;
  return (
    <nav className={styles.outline} aria-label="Sections">
      <h2>Sections</h2>
      <ol>
        {document.outline.map((heading) => (
          <li key={heading.slug}>
            <a
              style={{ paddingInlineStart: 10 + indent(heading, document.outline) }}
              href={formatLocation({ screen: "runbooks", runbook: document.id, section: heading.slug })}
              aria-current={heading.slug === current ? "location" : undefined}
              onClick={(event) => {
                event.preventDefault();
                goToSection(heading.slug);
              }}
            >
              {heading.text || "without a name"}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same as a menu, where there is no room beside the text. */
export function OutlineMenu({ current }: Props) {
  const { document, goToSection } = useReader();
  if (document.outline.length === 0) return null;
  if (document.outline.length > mostListed) return <LongOutlineMenu current={current} />;
  return (
    <MenuProvider>
      <MenuButton className={`button small ${styles.menuButton}`}>
        <Icon icon={cdxIconListBullet} size={16} />
        Sections
      </MenuButton>
      <Menu className="popover" gutter={4} aria-label="Sections">
        {document.outline.map((heading) => (
          <MenuItem
            key={heading.slug}
            className="menu-item"
            style={{ paddingInlineStart: 10 + indent(heading, document.outline) }}
            aria-current={heading.slug === current ? "location" : undefined}
            onClick={() => goToSection(heading.slug)}
          >
            {heading.text || "without a name"}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}

/** In pixels; the highest level that the runbook uses is not indented. */
function indent({ level }: Heading, outline: readonly Heading[]): number {
  return (level - highestLevel(outline)) * 12;
}
