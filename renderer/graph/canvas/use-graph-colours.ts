import { useEffect, useState } from "react";
import { type GraphColours, readGraphColours } from "./graph-colours.ts";

const themeQueries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/** The colours of the present theme; new ones whenever the user or the system changes it. */
export function useGraphColours(): GraphColours {
  const [colours, setColours] = useState(() => readGraphColours(document.body));
  useEffect(() => {
    const update = () => setColours(readGraphColours(document.body));
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const queries = themeQueries.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", update);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener("change", update);
    };
  }, []);
  return colours;
}
