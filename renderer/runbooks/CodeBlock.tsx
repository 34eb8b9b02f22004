import type { Code } from "mdast";
import { CommandBlock } from "./CommandBlock.tsx";
import { useReader } from "./reader-context.ts";
import { useFillOf } from "./use-fill.ts";

/** A fenced block of a runbook. Whatever language it names, it is text to read and to copy. */
export function CodeBlock({ node }: { readonly node: Code }) {
  const { document } = useReader();
  const { component, typed, presumed } = useFillOf(document);
  const command = document.commands[node.data?.command ?? -1];
  if (!command) return <pre>{node.value}</pre>;
  return <CommandBlock command={command} component={component} typed={typed} presumed={presumed} />;
}
