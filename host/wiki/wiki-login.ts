import type { Secret } from "./secret.ts";

/** How this program signs in to one wiki. */
export type WikiLogin =
  /** Reads only, as anybody may. */
  | { readonly kind: "none" }
  /** `name` reads `User@appid` (https://www.mediawiki.org/wiki/Manual:Bot_passwords). */
  | { readonly kind: "bot-password"; readonly name: string; readonly secret: Secret }
  /** Owner-only OAuth 2 (https://www.mediawiki.org/wiki/OAuth/Owner-only_consumers). */
  | { readonly kind: "oauth"; readonly secret: Secret };
