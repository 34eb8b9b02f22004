import type {
  CompletionContext,
  CompletionResult,
  CompletionSource,
  Completion as Option,
} from "@codemirror/autocomplete";
import { type EditorState, Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Completion } from "../../../core/editing/completion.ts";
import type { ModelClient } from "../../model/model-client.ts";

/** What a line of the body ends with where something can be completed: the worker is not asked at every letter. */
const mayComplete = /^[ \t]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?\/[^/]*$|\[[^\]]*$|\]\([^)]*$|\{\{[^}]*$|<[a-z]*$/i;
const longestFrontMatter = 400;

/** Completions of the worker for the place of the cursor. */
export function completionsFrom(model: ModelClient, path: string): CompletionSource {
  return async ({ state, pos, explicit, aborted }: CompletionContext): Promise<CompletionResult | null> => {
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    if (!explicit && !mayComplete.test(before) && !isInFrontMatter(state, line.number)) return null;
    const found = await model.completionsAt({ path, text: state.doc.toString(), offset: pos });
    if (!found || aborted) return null;
    const { from, to } = found;
    // The worker has filtered and put them in order; a next letter asks it again.
    return { from, to, filter: false, options: found.options.map(optionOf) };
  };
}

/** Between a first line `---` and the next, or before the next has been typed. */
function isInFrontMatter({ doc }: EditorState, lineNumber: number): boolean {
  if (lineNumber === 1 || lineNumber > longestFrontMatter || !/^---[ \t]*$/.test(doc.line(1).text))
    return false;
  for (let number = 2; number < lineNumber; number++) {
    if (/^---[ \t]*$/.test(doc.line(number).text)) return false;
  }
  return true;
}

function optionOf(completion: Completion): Option {
  const { label, insert, detail, cursor = insert.length } = completion;
  return {
    label,
    ...(detail ? { detail } : {}),
    apply(view: EditorView, _: Option, from: number, to: number) {
      view.dispatch({
        changes: { from, to, insert: Text.of(insert.split(/\r?\n/)) },
        selection: { anchor: from + cursor },
        scrollIntoView: true,
        userEvent: "input.complete",
      });
    },
  };
}
