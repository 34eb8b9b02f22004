import { useState } from "react";
import { useServices } from "../app/services.ts";
import { savePlan } from "./save-plan.ts";

type Saving = {
  /** Path of the file, once it is written. */
  readonly saved?: string;
  /** Why it was not. */
  readonly failure?: string;
  readonly saving: boolean;
};

/** Saves a plan through the host and tells how it went. */
export function useSavePlan(): Saving & { readonly save: (path: string, text: string) => Promise<void> } {
  const { host } = useServices();
  const [state, setState] = useState<Saving>({ saving: false });
  const save = async (path: string, text: string) => {
    setState({ saving: true });
    try {
      setState({ saved: await savePlan(host, path, text), saving: false });
    } catch (error) {
      setState({ failure: error instanceof Error ? error.message : String(error), saving: false });
    }
  };
  return { ...state, save };
}
