import { useNavigation } from "../navigation/navigation-store.ts";
import { useSettings } from "../settings/settings-store.ts";
import { useWorkspace } from "./workspace-store.ts";

const kept = 12;

/** Remembers which components were opened, newest first. */
export function followRecent(): () => void {
  return useNavigation.subscribe(({ location }, before) => {
    const id = location.selected;
    if (!id || id === before.location.selected || !useWorkspace.getState().byId.has(id)) return;
    const { settings, change } = useSettings.getState();
    change({ recent: [id, ...settings.recent.filter((other) => other !== id)].slice(0, kept) });
  });
}
