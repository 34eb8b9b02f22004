import { CopyButton } from "../evidence/CopyButton.tsx";
import styles from "./HowToLook.module.css";

type Props = { readonly commands: readonly string[]; readonly name: string };

/** Read-only commands that would show what a place holds; nothing is run from here. */
export function HowToLook({ commands, name }: Props) {
  const count = `${commands.length} read-only ${commands.length === 1 ? "command" : "commands"} to copy`;
  return (
    <details className={styles.look}>
      <summary aria-label={`How to look: ${name}, ${count}`}>How to look: {count}</summary>
      <ul>
        {commands.map((command) => (
          <li key={command}>
            <code>{command}</code>
            <CopyButton text={command} label="Copy command" />
          </li>
        ))}
      </ul>
    </details>
  );
}
