import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

const text =
  "The map of split DNS is rebuilt at minute 30 of each hour,\nso a removed floating IP breaks its name up to an hour later.";

test.each([
  [["floating"], "…30 of each hour, so a removed floating IP breaks its name up to an hour…"],
  [["the"], "The map of split DNS is rebuilt at…"],
  [["later"], "…IP breaks its name up to an hour later."],
  [["nothing", "dns"], "The map of split DNS is rebuilt at minute 30 of each…"],
])("%j is shown as %s", (forms, shown) => {
  expect(excerpt(text, forms)).toBe(shown);
});

test("a form counts as a whole word only", () => {
  expect(excerpt("kubernetes", ["kube"])).toBeUndefined();
  expect(excerpt("~/.kube/config", ["kube"])).toBe("~/.kube/config");
  expect(excerpt("minikube", ["kube"])).toBeUndefined();
  expect(excerpt("anything", [])).toBeUndefined();
});
