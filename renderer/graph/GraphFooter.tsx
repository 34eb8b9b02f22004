import type { GraphView } from "../../core/view/graph-view.ts";
import { PathPanel } from "./path/PathPanel.tsx";
import { EdgeSentence } from "./sentence/EdgeSentence.tsx";
import { Sentence } from "./sentence/Sentence.tsx";
import { useGraph } from "./view/graph-store.ts";
import { withoutPath } from "./view/picture.ts";

type Props = {
  readonly view: GraphView | undefined;
  readonly words: string;
  /** Component the words are about. */
  readonly subject: string | undefined;
};

/** Under the canvas: in words what is drawn as ways, what the selected arrow stands for, or the selection. */
export function GraphFooter({ view, words, subject }: Props) {
  const path = useGraph((state) => state.history.present.path);
  const edge = useGraph((state) => state.edge);
  const change = useGraph((state) => state.change);
  const chosen = view?.edges.find(({ id }) => id === edge);
  if (path) return <PathPanel answer={path.answer} onClose={() => change(withoutPath)} />;
  if (chosen) return <EdgeSentence edge={chosen} />;
  return <Sentence words={words} subject={subject} />;
}
