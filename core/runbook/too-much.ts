/** Why a block of Markdown is shown as the text it is written in: nested too deeply, or too long or dense to parse. */
export type TooMuch = "deep" | "long" | "dense";

/** Containers within containers: deeper than anybody writes, and soon deeper than a recursive parser has stack for. */
export const deepestNesting = 32;
const deepestBrackets = 32;
/** In UTF-16 units; micromark takes time with the square of both. A plain table of 20,000 takes it 0.1 s. */
export const longestBlock = 20_000;
const mostMarks = 2000;

const nested = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){${deepestNesting + 1}}|^[ \t]{128}`,
  "m",
);

/** Whether some line begins with more containers than anybody writes, or is indented as if it did. */
export function isDeep(text: string): boolean {
  return nested.test(text);
}

/** Whether a block is more than may be given to the parser, and why. Linear in the text. */
export function tooMuch(block: string): TooMuch | undefined {
  if (isDeep(block)) return "deep";
  if (block.length > longestBlock) return "long";
  return marksIn(block);
}

/** Characters with which something may begin or end; those of tables and of code cost the parser least. */
const weights = new Map<number, number>([
  ...[..."*_~[]<!&@"].map((mark) => [mark.charCodeAt(0), 1] as const),
  ...[..."|`"].map((mark) => [mark.charCodeAt(0), 0.25] as const),
]);

function marksIn(block: string): TooMuch | undefined {
  let open = 0;
  let marks = block.split("www.").length - 1;
  for (let at = 0; at < block.length; at++) {
    const code = block.charCodeAt(at);
    const weight = weights.get(code);
    if (weight === undefined) continue;
    marks += weight;
    if (code === openBracket && ++open > deepestBrackets) return "deep";
    if (code === closeBracket && open > 0) open--;
  }
  return marks > mostMarks ? "dense" : undefined;
}

const openBracket = 91;
const closeBracket = 93;
