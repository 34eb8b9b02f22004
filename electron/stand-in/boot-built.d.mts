import type { Answer } from "../../core/contract.ts";

type Paths = { readonly main: string; readonly resources: string; readonly home: string };

export type Boot = {
  /** Names of the calls into Electron, in order. */
  readonly calls: readonly string[];
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  /** What the page's own address gave: status and headers. */
  readonly page: { readonly status: number; readonly policy: string | null };
  /** The first call of a page. */
  readonly snapshot: Answer<{
    readonly builtIn: boolean;
    readonly folder: string;
    readonly workspace: { readonly components: readonly unknown[] };
  }>;
  /** What saving a view into the user's copy gave. */
  readonly saved: Answer<unknown>;
  /** A call from a frame that is not the page. */
  readonly foreign: Answer<unknown>;
};

export function bootBuilt(paths: Paths): Promise<Boot>;
export function runBuilt(paths: Paths, args: readonly string[]): Promise<string>;
