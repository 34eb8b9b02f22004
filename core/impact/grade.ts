/** What somebody is about to do to the subject. */
export const actions = ["remove", "rename", "move", "power-off", "change-address", "edit-file"] as const;
export type Action = (typeof actions)[number];

/** How sure and how bad, strongest first: the lists of a verdict, in the order they are read. */
export const grades = [
  "breaksNow",
  "alarms",
  "blind",
  "stale",
  "likely",
  "mentioned",
  "couldHideMore",
] as const;
export type Grade = (typeof grades)[number];

/** The words of a verdict, and the only ones (UX §9 and the grades of DESIGN §5). */
export const gradeWords: Readonly<Record<Grade, string>> = {
  breaksNow: "Breaks now",
  alarms: "Alarms",
  blind: "Goes blind",
  stale: "Goes stale",
  likely: "Likely",
  mentioned: "Mentioned",
  couldHideMore: "Could hide more",
};

/** An action as it stands in "What breaks if I …". */
export const actionWords: Readonly<Record<Action, string>> = {
  remove: "remove",
  rename: "rename",
  move: "move",
  "power-off": "power off",
  "change-address": "change the address of",
  "edit-file": "edit",
};
