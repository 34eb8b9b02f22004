import { create } from "zustand";

type GitState = {
  /** Rises whenever git is to be asked again. */
  readonly turn: number;
  readonly renew: () => void;
  /** Message that somebody has begun to write; undefined: the proposal holds. */
  readonly message: string | undefined;
  /** What the last commit, pull or push has done. */
  readonly said: string | undefined;
  /** The user lets the repository's own programs run. */
  readonly programs: boolean;
};

/** What is under way in the git panel; kept when it is closed. */
export const useGit = create<GitState>()((set) => ({
  turn: 0,
  message: undefined,
  said: undefined,
  programs: false,
  renew: () => set(({ turn }) => ({ turn: turn + 1 })),
}));
