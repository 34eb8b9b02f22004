/** One case of a test report: passed, failed with words, or left out with words. */
export type JunitCase = {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
} & (
  | { readonly state: "passed"; readonly text?: string }
  | { readonly state: "failed" | "skipped"; readonly type: string; readonly text: string }
);

export type JunitSuite = { readonly name: string; readonly cases: readonly JunitCase[] };

/**
 * Suites in the JUnit form that build servers read (the schema of Apache Ant's task, with `file` and `line` as
 * GitLab and Jenkins know them). Times are 0: the same input gives the same bytes.
 */
export function junitXml(name: string, suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(name)}" ${countsOf(all)}>`,
    ...suites.flatMap((suite) => [
      `  <testsuite name="${xmlText(suite.name)}" ${countsOf(suite.cases)}>`,
      ...suite.cases.flatMap((item) => caseLines(suite.name, item)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function countsOf(cases: readonly JunitCase[]): string {
  const count = (state: JunitCase["state"]) => cases.filter((item) => item.state === state).length;
  return `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}" time="0"`;
}

function caseLines(suite: string, item: JunitCase): string[] {
  const place = item.file === undefined ? "" : ` file="${xmlText(item.file)}" line="${item.line ?? 1}"`;
  const open = `    <testcase classname="${xmlText(suite)}" name="${xmlText(item.name)}"${place} time="0"`;
  if (item.state === "passed" && item.text === undefined) return [`${open}/>`];
  return [`${open}>`, `      ${outcomeOf(item)}`, "    </testcase>"];
}

function outcomeOf(item: JunitCase): string {
  const text = xmlText(item.text ?? "");
  if (item.state === "passed") return `<system-out>${text}</system-out>`;
  if (item.state === "skipped") return `<skipped message="${text}"/>`;
  return `<failure type="${xmlText(item.type)}" message="${text}">${text}</failure>`;
}

/** Text and attribute values of XML 1.0: what it cannot hold at all (controls, half characters) becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
