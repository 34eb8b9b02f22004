/** Whether a host name resolves the same way everywhere or only inside the cloud; undefined for other texts. */
export type NameScope = "internal" | "public";

/**
 * Scope by domain: `.wmflabs` and `.wmnet` and the newer `.wikimedia.cloud` exist inside only, `.wmflabs.org` and
 * its successors are answered to the world (and, by split DNS, differently inside).
 */
export function nameScope(name: string): NameScope | undefined {
  if (!/^[a-z0-9*-]+(\.[a-z0-9-]+)+$/i.test(name)) return undefined;
  if (/\.(wmflabs|wmnet|wikimedia\.cloud)$/i.test(name)) return "internal";
  return /\.(wmflabs\.org|toolforge\.org|wmcloud\.org|wikimedia\.org)$/i.test(name) ? "public" : undefined;
}
