import { useNavigation } from "../navigation/navigation-store.ts";

const views = [
  { screen: "graph", title: "Graph" },
  { screen: "list", title: "List" },
  { screen: "tree", title: "Tree" },
] as const;

/** Graph, list and tree: one selection and one filter, seen in three ways. */
export function ViewSwitch() {
  const here = useNavigation((state) => state.location.screen);
  const go = useNavigation((state) => state.go);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons go somewhere
    <div className="segmented" role="group" aria-label="View">
      {views.map(({ screen, title }) => (
        <button
          key={screen}
          type="button"
          className="button"
          aria-pressed={here === screen}
          onClick={() => go({ screen })}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
