import darkTokens from "@wikimedia/codex-design-tokens/theme-wikimedia-ui-mode-dark.css?url";
import type { Settings } from "../../core/contract.ts";
import { useSettings } from "../settings/settings-store.ts";

const linkId = "codex-dark";

/**
 * Applies theme and density to the document. Codex ships its dark tokens as a stylesheet of its own: it is
 * linked, and switched by its media attribute, so that no token stands here a second time.
 */
export function applyTheme(settings: Pick<Settings, "theme" | "density">): void {
  const root = document.documentElement;
  root.dataset.theme = settings.theme;
  root.dataset.density = settings.density;
  darkLink().media = mediaFor(settings.theme);
}

function mediaFor(theme: Settings["theme"]): string {
  if (theme === "dark") return "all";
  return theme === "system" ? "(prefers-color-scheme: dark)" : "not all";
}

function darkLink(): HTMLLinkElement {
  const existing = document.getElementById(linkId);
  if (existing instanceof HTMLLinkElement) return existing;
  const link = document.createElement("link");
  link.id = linkId;
  link.rel = "stylesheet";
  link.href = darkTokens;
  document.head.append(link);
  return link;
}

/** Applies the present settings and every later change of them. */
export function followTheme(): void {
  applyTheme(useSettings.getState().settings);
  useSettings.subscribe(({ settings }) => applyTheme(settings));
}
