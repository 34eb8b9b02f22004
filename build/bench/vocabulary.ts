import type { Random } from "./random.ts";

const onsets = [
  "b",
  "br",
  "c",
  "ch",
  "d",
  "dr",
  "f",
  "fl",
  "g",
  "gr",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const codas = ["", "", "", "n", "r", "s", "t", "l", "ck", "nd", "st", "m"];

/** Words a run of operations is full of; they come first, so Zipf's law makes them the common ones. */
const common = (
  "the a to of and is on in it host check service server restart log network node cluster config file address " +
  "name status process error timeout connection request alert puppet disk memory load queue cache proxy backend " +
  "database replica master worker storage mount volume certificate token user account permission version update " +
  "release rollback verify escalate page team before after when if not no this that with from until again"
).split(" ");

/** `count` different words, the common ones of operations first, then invented ones. */
export function vocabulary(random: Random, count: number): string[] {
  const words = new Set(common);
  while (words.size < count) {
    const syllables = 2 + random.below(3);
    let word = "";
    for (let at = 0; at < syllables; at++)
      word += random.pick(onsets) + random.pick(vowels) + random.pick(codas);
    words.add(word);
  }
  return [...words];
}
