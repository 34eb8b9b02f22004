import { create } from "zustand";

type GitState = {
  /** Rises whenever git is to be asked again. */
  readonly turn: number;
  readonly renew: () => void;
  /** Message that somebody has begun to write; undefined: the proposal holds. */
  readonly message: string | undefined;
  /** Changed files that stay out of the next commit; every other one goes in. */
  readonly leftOut: ReadonlySet<string>;
  readonly choose: (paths: readonly string[], chosen: boolean) => void;
  /** What the last commit, pull or push has done. */
  readonly said: string | undefined;
  /** Why the last of them did nothing, and what comes next. */
  readonly failure: string | undefined;
  /** The user lets the repository's own programs run. */
  readonly programs: boolean;
};

/** What is under way in the git panel; kept when it is closed. */
export const useGit = create<GitState>()((set) => ({
  turn: 0,
  message: undefined,
  leftOut: new Set(),
  said: undefined,
  failure: undefined,
  programs: false,
  renew: () => set(({ turn }) => ({ turn: turn + 1 })),
  choose: (paths, chosen) =>
    set(({ leftOut: before }) => {
      const leftOut = new Set(before);
      for (const path of paths) chosen ? leftOut.delete(path) : leftOut.add(path);
      return { leftOut };
    }),
}));

/**
 * Lets git do something, and says how it went where the panel says such things.
 *
 * @param act returns what was done, in words
 */
export async function actWithGit(act: () => Promise<string>): Promise<void> {
  useGit.setState({ said: undefined, failure: undefined });
  try {
    useGit.setState({ said: await act() });
  } catch (error) {
    useGit.setState({ failure: error instanceof Error ? error.message : String(error) });
  }
  useGit.getState().renew();
}
