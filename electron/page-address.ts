import { pageUrl } from "./app-url.ts";
import type { DeepLink } from "./deep-link.ts";

/** Address at which the page shows what a link names; home for an unknown one. */
export function pageAddress(link: DeepLink): string {
  switch (link.type) {
    case "component":
      return `${pageUrl}#/graph/${encodeURIComponent(link.id)}`;
    case "runbook":
      return `${pageUrl}#/runbooks/${encodeURIComponent(link.id)}`;
    case "unknown":
      return pageUrl;
  }
}
