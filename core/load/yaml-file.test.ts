import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestYamlFile, parseYamlFile } from "./yaml-file.ts";

const parse = (text: string) => parseYamlFile("graph-data/x.yaml", text);
const valueIn = (text: string) => parse(text).file?.value;

describe("plain values", () => {
  it.each([
    ["no", "no"],
    ["off", "off"],
    ["10:20", "10:20"],
    ["0777", 777],
    ["2018-12-04", "2018-12-04"],
    ["true", true],
    ["1e3", 1000],
    ["~", null],
  ])("takes %s by YAML 1.2's core schema", (text, value) => {
    expect(valueIn(`key: ${text}\n`)).toEqual({ key: value });
  });

  it("keeps to 1.2 where the file asks for 1.1", () => {
    expect(valueIn("%YAML 1.1\n---\nkey: no\ntime: 10:20\n")).toEqual({ key: "no", time: "10:20" });
  });

  it("reads a file with a byte-order mark and CRLF", () => {
    expect(valueIn("\ufeffa: 1\r\nb: x\r\n")).toEqual({ a: 1, b: "x" });
  });

  it("does not merge: << is a key like any other", () => {
    expect(valueIn("a: &a {x: 1}\nb:\n  <<: *a\n")).toEqual({ a: { x: 1 }, b: { "<<": { x: 1 } } });
  });

  it("takes an empty file as nothing", () => {
    expect(parse("")).toMatchObject({ file: { value: null }, problems: [] });
  });
});

describe("places", () => {
  const text = "components:\n  - id: a\n    kind: host\n  - id: b\n";

  it.each([
    [["components"], 1, 1],
    [["components", 0], 2, 5],
    [["components", 0, "kind"], 3, 5],
    [["components", 1, "id"], 4, 5],
    [["components", 1, "missing"], 4, 5],
    [["components", 7], 1, 1],
    [["nothing"], 1, 1],
  ])("finds %j at %i:%i", (keys, line, column) => {
    expect(parse(text).file?.placeOf(keys)).toEqual({ line, column });
  });
});

describe("broken files", () => {
  it.each([
    ["an open quote", 'a: 1\nb: "x\nc: 2\n', 4],
    ["a tab as indentation", "a:\n\t- b\n", 2],
    ["two documents", "a: 1\n---\nb: 2\n", 2],
    ["a key that is there twice", "a: 1\nb: 2\na: 3\n", 3],
    ["a key that is there twice further in", "a:\n  - x: 1\n    y: 2\n    x: 3\n", 4],
    ["a map inside a value", "a: b: c\n", 1],
    ["a key that is a list", "? [a, b]\n: 1\n", 1],
  ])("names the line of %s", (_, text, line) => {
    const { file, problems } = parse(text);
    expect(file).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: "graph-data/x.yaml", line, severity: "error" });
    expect(problems[0]?.remedy).not.toBe("");
  });

  it("says what to do about tabs and about several documents", () => {
    expect(parse("a:\n\t- b\n").problems[0]?.remedy).toBe("Indent with blanks.");
    expect(parse("a: 1\n---\nb: 2\n").problems[0]?.remedy).toContain("one document");
  });

  it("reports a tag and takes its value as text", () => {
    const { file, problems } = parse('a: 1\nb: !!js/function "x"\nc: !!binary aGk=\n');
    expect(file?.value).toEqual({ a: 1, b: "x", c: "aGk=" });
    expect(problems.map(({ line, severity }) => ({ line, severity }))).toEqual([
      { line: 2, severity: "warning" },
      { line: 3, severity: "warning" },
    ]);
  });

  it("reports an alias without an anchor", () => {
    expect(parse("a: *nowhere\n").problems[0]?.what).toContain("Unresolved alias");
  });
});

describe("hostile files", () => {
  const soon = 10_000;
  /** Milliseconds of the processor, not of the clock: other programs must not fail the test. */
  const processorTime = (run: () => void) => {
    const before = process.cpuUsage();
    run();
    return process.cpuUsage(before).user / 1_000;
  };
  const timed = (text: string) => {
    let result = parse("");
    expect(processorTime(() => (result = parse(text)))).toBeLessThan(soon);
    return result;
  };

  it("refuses a billion laughs", () => {
    const rows = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 9; at++) {
      const before = String.fromCharCode(96 + at);
      const name = String.fromCharCode(97 + at);
      rows.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`);
    }
    const { file, problems } = timed(rows.join("\n"));
    expect(file).toBeUndefined();
    expect(problems[0]?.what).toContain("alias");
  });

  it("refuses more aliases than anybody writes by hand", () => {
    const { file, problems } = timed(
      Array.from({ length: 20_000 }, (_, n) => `- &a${n} 1\n- *a${n}\n`).join(""),
    );
    expect(file).toBeUndefined();
    expect(problems[0]?.what).toContain("20000");
  });

  it.each([
    ["brackets", "[".repeat(100_000)],
    ["braces", "{a: ".repeat(50_000)],
    ["dashes", `${"- ".repeat(50_000)}x`],
    ["question marks", `${"? ".repeat(50_000)}x`],
    ["indentation", Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ])("refuses nesting by %s, with its line", (_, text) => {
    const { file, problems } = timed(text);
    expect(file).toBeUndefined();
    expect(problems[0]?.what).toBe("The file nests too deeply.");
  });

  it("takes a rule of dashes and much balanced nesting as what they are", () => {
    const text = `a: |\n  ${"-".repeat(200)}\n  ${"[x] ".repeat(200)}\n`;
    expect(parse(text).problems).toEqual([]);
  });

  it("reads a map of fifty thousand keys without comparing each with all", () => {
    const text = Array.from({ length: 50_000 }, (_, n) => `k${n}: 1\n`).join("");
    const { file } = timed(text);
    expect(Object.keys(file?.value as object)).toHaveLength(50_000);
    const placing = processorTime(() => {
      for (let n = 0; n < 50_000; n += 5) file?.placeOf([`k${n}`]);
    });
    expect(placing).toBeLessThan(soon);
  });

  it("refuses a file over the limit without parsing it", () => {
    expect(timed("x".repeat(largestYamlFile + 1)).problems[0]?.what).toContain("too large");
  });

  it("keeps __proto__ and constructor as plain keys", () => {
    const value = valueIn("__proto__: {polluted: yes}\nconstructor: x\n") as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("resolves a value that contains itself without going round for ever", () => {
    expect(parse("a: &a [*a]\n").problems).toEqual([]);
  });
});

it("never throws, whatever the text, and always gives a file or an error", () => {
  const pieces = fc.constantFrom(
    "a",
    ":",
    " ",
    "\n",
    "-",
    "[",
    "]",
    "{",
    "}",
    "&a",
    "*a",
    "!",
    "!!x",
    '"',
    "'",
    "|",
    ">",
    "\t",
    "#",
    "?",
    "---\n",
    "%",
    "\0",
    "\ud800",
    "<<",
    ",",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const { file, problems } = parse(parts.join(""));
      expect(file !== undefined || problems.some((problem) => problem.severity === "error")).toBe(true);
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2_000 },
  );
});
