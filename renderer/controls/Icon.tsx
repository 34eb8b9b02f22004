import type { Icon as CodexIcon } from "@wikimedia/codex-icons";
import styles from "./Icon.module.css";

type IconProps = { readonly icon: CodexIcon; readonly size?: 16 | 20 };

/** A Codex icon, drawn from its path data so that no markup is ever parsed from a string. Always decorative. */
export function Icon({ icon, size = 20 }: IconProps) {
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {pathsOf(icon).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

function pathsOf(icon: CodexIcon): string[] {
  const simple =
    typeof icon === "string" ? icon : "ltr" in icon ? icon.ltr : "default" in icon ? icon.default : icon;
  const markup = typeof simple === "string" ? simple : "path" in simple ? `d="${simple.path}"` : "";
  return [...markup.matchAll(/\bd="([^"]+)"/g)].map((match) => match[1] ?? "");
}
