import type { BlindSpotRule } from "../../../core/blind-spots/blind-spot.ts";

/** What a rule that finds blind spots is called, and what kind of gap it finds. */
export type BlindSpotWords = { readonly title: string; readonly about: string };

export const blindSpotWords: Readonly<Record<BlindSpotRule, BlindSpotWords>> = {
  "unresolved-read": {
    title: "Read, content not known",
    about: "Something reads this file, and nobody has recorded what it points at.",
  },
  "hiera-value-elsewhere": {
    title: "Hiera key, value elsewhere",
    about: "Code looks the key up; its value stands in a source that nobody has read.",
  },
  "value-outside-git": {
    title: "Tracked file, value outside git",
    about: "A repository holds the file, and not the value in it that decides.",
  },
  "home-not-captured": {
    title: "Home that nobody captured",
    about: "Files of this account were never listed, so what they read and name is not known.",
  },
};
