// What is put through the wiki, and how each answer is judged.
import { exec } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import commonmarkSpec from "commonmark-spec";
import { parseFragment } from "parse5";
import { codes, lines, visibleText } from "./normalise.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const specification = commonmarkSpec.tests;

/** Examples in which GFM, which runbooks are written in, makes a link where CommonMark alone makes none. */
const gfmLinks = new Set([602, 606, 608, 611, 612]);

/** Elements the wiki shows as such, or whose tags no reader sees; of raw HTML all others are shown as text. */
const shownAsMarkup =
  /<(?!\/?(?:a|abbr|b|bdi|bdo|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|samp|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr)\b|!--)/gi;

/**
 * Runs every suite through every parser and prints a table.
 *
 * @returns how many renderings were as they should be, and how many were not
 */
export async function runAll(compiler, parsers, { verbose, beside, only }) {
  const suites = [
    specificationSuite(
      "CommonMark's examples",
      (text, links) => compiler.markdownToWikitext(text, links).text,
      compiler,
    ),
    casesSuite(compiler),
    runbooksSuite(compiler),
    hostileSuite(compiler),
  ];
  const rows = [];
  for (const suite of suites.filter(({ name }) => only === undefined || name.includes(only))) {
    for (const [name, parse] of Object.entries(parsers)) {
      if (suite.only && suite.only !== name) continue;
      rows.push({ suite: suite.name, parser: name, ...(await runSuite(suite, parse, verbose)) });
    }
  }
  const sums = { passed: sum(rows, "passed"), failed: sum(rows, "failed") };
  if (beside) {
    const other = specificationSuite(beside, (text) => through(beside, text), compiler, true);
    for (const [name, parse] of Object.entries(parsers)) {
      rows.push({ suite: other.name, parser: name, ...(await runSuite(other, parse, false)) });
    }
  }
  console.log(table(rows));
  return sums;
}

async function runSuite(suite, parse, verbose) {
  const results = new Array(suite.cases.length);
  let next = 0;
  const work = async () => {
    while (next < suite.cases.length) {
      const index = next++;
      results[index] = await judged(suite.cases[index], parse);
    }
  };
  await Promise.all([work(), work()]);
  const bad = results.filter(({ kind }) => kind !== "same");
  for (const { name, kind, detail } of verbose ? bad : bad.slice(0, suite.quiet ? 0 : 5)) {
    console.log(`\n${suite.name} · ${name}: ${kind}\n${detail}`);
  }
  const count = (kind) => bad.filter((result) => result.kind === kind).length;
  const damaged = count("text") + count("code") + count("error");
  const coreOnes = results.filter((_, index) => suite.cases[index].core);
  return {
    passed: results.length - bad.length,
    failed: bad.length,
    damaged,
    core: coreOnes.length && `${coreOnes.filter(({ kind }) => kind === "same").length}/${coreOnes.length}`,
  };
}

async function judged(test, parse) {
  let wikitext = "";
  try {
    wikitext = await test.wikitext();
    const problem = test.judge(await parse(wikitext));
    return problem
      ? { name: test.name, kind: problem.kind, detail: `${problem.detail}\n── wikitext\n${wikitext}` }
      : { name: test.name, kind: "same" };
  } catch (error) {
    return { name: test.name, kind: "error", detail: `${error.stack}\n── wikitext\n${wikitext}` };
  }
}

/** The first difference between two normalised texts, and whether characters, code or only structure differ. */
function difference(want, got) {
  if (want.join("\n") === got.join("\n")) return undefined;
  const kind =
    visibleText(want) !== visibleText(got)
      ? "text"
      : JSON.stringify(codes(want)) !== JSON.stringify(codes(got))
        ? "code"
        : "structure";
  return { kind, detail: `── wanted\n${want.join("\n")}\n── got\n${got.join("\n")}` };
}

/**
 * Every example of the specification with the specification's own HTML. An address without a scheme leads to a page
 * whose name spells it, so that it can be followed like any other.
 *
 * @param guest whether the converter is somebody else's, who does not know that rule: such links then count as text
 */
function specificationSuite(name, convert, { markdownToHtml, hasRawHtml }, guest = false) {
  const cases = specification.map(({ markdown, html, number, section }) => {
    const text = markdown.replaceAll("→", "\t");
    const expected = gfmLinks.has(number) ? markdownToHtml(text) : html.replaceAll("→", "\t");
    const raw = hasRawHtml(text);
    return {
      name: `${section} ${number}`,
      core: !raw && !expected.includes("<img"),
      wikitext: () => convert(text, { runbook: pageOfAddress }),
      judge: ({ html: got }) => (raw ? sameText(expected, got) : sameLines(expected, got, !guest)),
    };
  });
  return { name, cases, quiet: guest };
}

function pageOfAddress(address) {
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  return { title: `At/${Buffer.from(address).toString("hex")}` };
}

function addressOfPage(title) {
  const hex = /^At\/([0-9a-f]*)$/.exec(title)?.[1];
  return hex && Buffer.from(hex, "hex").toString();
}

function sameLines(expected, got, relative) {
  return difference(lines(expected, { relative, imageLinks: true }), lines(got, { pageOf: addressOfPage }));
}

/** Of raw HTML only what can be read is compared: which tags a reader sees as tags, each renderer decides. */
function sameText(expected, got) {
  const want = visibleText(lines(expected.replaceAll(shownAsMarkup, "&lt;").replace(/<(?=[^<>]*$)/, "&lt;")));
  const have = visibleText(lines(got));
  return want === have ? undefined : { kind: "text", detail: `── wanted\n${want}\n── got\n${have}` };
}

/** Our own cases: GFM, what runbooks hold, and what goes wrong easily. */
function casesSuite({ wikitextCases, markdownToHtml }) {
  const cases = wikitextCases.map(({ group, name, markdown, wikitext, html }) => ({
    name: `${group}: ${name}`,
    wikitext: () => wikitext,
    judge: ({ html: got }) =>
      difference(
        lines(html ?? markdownToHtml(markdown), { imageLinks: true }),
        lines(got, { unlink: (href) => href.startsWith("#cite_") }),
      ),
  }));
  return { name: "Own cases", cases };
}

/** All runbooks of this repository: the text and code the app shows, and nothing filed, called or complained about. */
function runbooksSuite({ pagesOf }) {
  const files = ["graph-data", "runbooks"].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, "utf8") })),
  );
  const pages = pagesOf(files);
  const titles = new Set(pages.map(({ page }) => page.title));
  const cases = pages.map(({ file, page, html }) => ({
    name: file,
    wikitext: () => page.text,
    judge: (answer) =>
      strays(answer, page.categories, titles) ??
      difference(lines(html, pageLinks), lines(answer.html, pageLinks)),
  }));
  return { name: "Runbooks of this repository", cases };
}

/** The header and the word above a dangerous command are the page's own; a task's link is the wiki's. */
const pageLinks = {
  drop: (node, attribute) => {
    const classes = attribute(node, "class") ?? "";
    const parent = node.parentNode ? (attribute(node.parentNode, "class") ?? "") : "";
    const grandparent = node.parentNode?.parentNode
      ? (attribute(node.parentNode.parentNode, "class") ?? "")
      : "";
    return (
      classes.includes("runbook-facts") ||
      (node.nodeName === "b" && `${parent} ${grandparent}`.includes("runbook-danger"))
    );
  },
  unlink: (href) => /^https:\/\/phabricator\.wikimedia\.org\/T\d+$/.test(href),
};

function strays({ templates, categories, links, images, warnings, properties }, wanted, titles) {
  if (templates === undefined) return undefined;
  const found = [
    ...templates.map((name) => `template ${name}`),
    ...categories.filter((name) => !wanted.includes(name)).map((name) => `category ${name}`),
    ...wanted.filter((name) => !categories.includes(name)).map((name) => `missing category ${name}`),
    ...links.filter((name) => titles && !titles.has(name)).map((name) => `link to ${name}`),
    ...images.map((name) => `file ${name}`),
    ...warnings.map((text) => `warning ${text}`),
    ...properties.map((name) => `property ${name}`),
  ];
  return found.length === 0 ? undefined : { kind: "stray", detail: found.join("\n") };
}

/** Texts made to be taken for wikitext: nothing of them may act. */
function hostileSuite({ nastySample, markdownToWikitext }) {
  const cases = nastySample(400).map((markdown, index) => ({
    name: `text ${index}: ${JSON.stringify(markdown)}`,
    wikitext: () => markdownToWikitext(markdown).text,
    judge: (answer) => strays({ ...answer, images: [], links: [] }, [], undefined) ?? strayElements(answer),
  }));
  return { name: "Hostile texts", cases, only: "legacy" };
}

/** Links may come of Markdown's links alone, and no element or attribute that does something of anything. */
function strayElements({ links, html }) {
  const found = links
    .filter((name) => /^(?:X|Category:X|De:x)$/i.test(name))
    .map((name) => `link to ${name}`);
  const look = (node) => {
    if (/^(?:script|style|iframe|object|embed|form|input|svg)$/.test(node.nodeName))
      found.push(`<${node.nodeName}>`);
    for (const { name, value } of node.attrs ?? []) {
      if (/^on/.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value))
        found.push(`${name}="${value}"`);
      if (name === "class" && value.split(" ").includes("error")) found.push("an error of the wiki");
    }
    for (const child of node.childNodes ?? []) look(child);
  };
  look(parseFragment(html));
  return found.length === 0 ? undefined : { kind: "stray", detail: found.join("\n") };
}

function through(command, text) {
  return new Promise((resolve, reject) => {
    const child = exec(command, { timeout: 30_000, maxBuffer: 1 << 26 }, (error, output) =>
      error ? reject(error) : resolve(output),
    );
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
}

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}

function table(rows) {
  const cells = rows.map(({ suite, parser, passed, failed, core, damaged }) => {
    const all = passed + failed;
    return [suite, parser, `${passed}/${all} (${((100 * passed) / all).toFixed(1)} %)`, core || "", damaged];
  });
  const header = ["what", "parser", "the same", "core", "text or code damaged"];
  return `\n${[header, header.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
}
