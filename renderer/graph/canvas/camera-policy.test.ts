import { expect, test } from "vitest";
import { alongPath, expand, firstPicture, focusOn, hide, withHops } from "../view/picture.ts";
import { cameraMove } from "./camera-policy.ts";

const picture = firstPicture("a");

test("the first view is fitted", () => {
  expect(cameraMove(undefined, picture, false)).toBe("fit");
});

test("expanding and hiding leave the camera alone", () => {
  expect(cameraMove(picture, expand(picture, "b"), false)).toBe("stay");
  expect(cameraMove(picture, hide(picture, "b"), true)).toBe("stay");
});

test("a new picture is fitted, but never after the user has moved", () => {
  const path = alongPath(picture, { from: "a", to: "b", paths: [["a", "b"]], hops: [], words: "" });
  for (const next of [focusOn(picture, "b"), withHops(picture, "needs", 2), path]) {
    expect(cameraMove(picture, next, false)).toBe("fit");
    expect(cameraMove(picture, next, true)).toBe("follow-focus");
  }
});
