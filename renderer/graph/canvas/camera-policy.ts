import type { Picture } from "../view/picture.ts";

/** What the camera does when another view is drawn. */
export type CameraMove = "stay" | "fit" | "follow-focus";

/**
 * The same picture with more or fewer cards leaves the camera alone. A new picture is fitted, unless the user
 * has moved the camera: then the scale stays, and the focus stays where it was on screen (kiali#2514: a fit
 * nobody asked for loses the place).
 */
export function cameraMove(before: Picture | undefined, after: Picture, userMoved: boolean): CameraMove {
  if (!before) return "fit";
  if (sameFrame(before, after)) return "stay";
  return userMoved ? "follow-focus" : "fit";
}

function sameFrame(a: Picture, b: Picture): boolean {
  const same = (key: "focus" | "layout" | "groupBy" | "neededBy" | "needs" | "focusMode" | "round") =>
    a[key] === b[key];
  const keys = ["focus", "layout", "groupBy", "neededBy", "needs", "focusMode", "round"] as const;
  return keys.every(same) && a.path?.answer === b.path?.answer;
}
