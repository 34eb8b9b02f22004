// HTML of a Markdown renderer and HTML of MediaWiki in one form, so that they can be compared line by line.
//
// Forgiven, on both sides:
//  * elements without a meaning of their own (span, div, section, thead, tbody …), comments, styles, metadata,
//    classes, titles, ids and every attribute not named below
//  * two names of one thing: i/em, b/strong, s/strike/del, tt/code
//  * white space outside preformatted text, and line breaks at the end of that
//  * whether the text of a list item, cell or quote has a paragraph of its own around it (loose and tight lists)
//  * a line break element at the edge of a paragraph
//  * the language of a code block
//  * outside code, the no-break space MediaWiki puts before ; : ! ? % and inside « »
//  * how a task's box is drawn: a form element, [x], or a sign
//  * spelling of an address: which characters are percent-encoded
//  * a link the wiki cannot have (a scheme it does not know, no address at all): only its text counts
//  * an image: a link with its words counts, as the wiki shows no image from elsewhere; for one of the wiki's own
//    files, which is not there yet, nothing but the words (Parsoid shows the name of the file instead)
//  * the marks and numbers around footnotes
//  * Unicode's form: the wiki keeps form C
//  * links to pages of the wiki where `pageOf` gives no address for them
// Not forgiven: any visible character, any character of code (a no-break space in a command breaks it), order,
// structure, nesting, where links lead, start of a list's numbers, alignment of a cell.
import { parseFragment } from "parse5";

const oneName = { i: "em", b: "strong", s: "del", strike: "del", tt: "code" };
const dropped = new Set(["style", "script", "link", "meta", "template", "noscript"]);
const inline = new Set(
  "a abbr bdi bdo big br cite code data del dfn em img input ins kbd mark q ruby samp small strong sub sup time u var wbr".split(
    " ",
  ),
);
const transparent = new Set("span font bdi".split(" "));
/** Only their being blocks matters: text before and after them is not one paragraph. */
const boundaries = new Set("div section figure figcaption center article main p".split(" "));
const inTables = new Set("thead tbody tfoot colgroup col".split(" "));
const schemes =
  /^(?:(?:https?|ftps?|git|gopher|ircs?|mms|nntp|redis|sftp|ssh|svn|telnet|worldwind):\/\/|\/\/|(?:bitcoin|geo|magnet|mailto|matrix|news|sips?|sms|tel|urn|xmpp):)/i;

const attribute = (node, name) => node.attrs?.find((attr) => attr.name === name)?.value;
const hasClass = (node, name) => (attribute(node, "class") ?? "").split(/\s+/).includes(name);

/**
 * The lines of a piece of HTML: one for each block, indented by its depth, with what stands in it.
 *
 * @param options.pageOf address in the Markdown for the title of a page the wiki links to; undefined: only text
 * @param options.relative whether an address without a scheme counts as one
 * @param options.imageLinks whether an image from elsewhere counts as a link to it
 * @param options.drop whether an element is left out with all it holds
 * @param options.unlink whether a link to this address counts as its text
 */
export function lines(html, options = {}) {
  const context = { pageOf: () => undefined, drop: () => false, unlink: () => false, ...options };
  const written = [];
  writeBlocks(parseFragment(html).childNodes, 0, written, context);
  return written.map(({ depth, text }) => ("  ".repeat(depth) + boxed(text)).normalize("NFC"));
}

/** All characters that can be seen, white space and structure taken off. */
export function visibleText(normalised) {
  return normalised
    .map((line) => /^\s*(?:pre |p: |h[1-6]: )(.*)$/.exec(line)?.[1] ?? "")
    .join("")
    .replace(/‹[^›]*›/g, "")
    .replace(/\\n|\s/g, "");
}

/** Everything that is code, in order. */
export function codes(normalised) {
  return normalised.flatMap((line) => {
    const block = /^\s*pre (.*)$/.exec(line);
    return block ? [block[1]] : [...line.matchAll(/‹code›(.*?)‹\/code›/g)].map(([, code]) => code);
  });
}

function writeBlocks(nodes, depth, written, context) {
  let run = [];
  const flush = () => {
    const text = lineOf(run, context);
    if (text !== "") written.push({ depth, text: `p: ${text}` });
    run = [];
  };
  for (const node of nodes) {
    if (isLeftOut(node, context)) continue;
    if (isInline(node)) run.push(node);
    else {
      flush();
      writeBlock(node, depth, written, context);
    }
  }
  flush();
}

function writeBlock(node, depth, written, context) {
  const name = node.nodeName;
  if (boundaries.has(name) || inTables.has(name) || !("childNodes" in node) || holdsBlocks(node)) {
    writeBlocks(node.childNodes ?? [], depth, written, context);
  } else if (name === "pre") {
    written.push({ depth, text: `pre ${JSON.stringify(textOf(node).replace(/\n+$/, "")).slice(1, -1)}` });
  } else if (/^h[1-6]$/.test(name)) {
    written.push({ depth, text: `${name}: ${lineOf(node.childNodes, context)}` });
  } else {
    written.push({ depth, text: name + kept(node) });
    const inside = ["ul", "ol", "table", "tr", "dl"].includes(name)
      ? node.childNodes.filter(isNotBlank)
      : node.childNodes;
    writeBlocks(inside, depth + 1, written, context);
  }
}

function kept(node) {
  const start = attribute(node, "start");
  const style = /text-align:\s*([a-z]+)/.exec(attribute(node, "style") ?? "")?.[1];
  const align = attribute(node, "align") ?? style;
  return (
    (node.nodeName === "ol" && start && start !== "1" ? ` start ${start}` : "") +
    (/^t[dh]$/.test(node.nodeName) && align ? ` ${align}` : "")
  );
}

function isLeftOut(node, context) {
  return (
    node.nodeName === "#comment" ||
    dropped.has(node.nodeName) ||
    hasClass(node, "mw-editsection") ||
    (hasClass(node, "mw-empty-elt") && node.nodeName !== "li") ||
    hasClass(node, "mw-cite-backlink") ||
    attribute(node, "rel") === "mw:referencedBy" ||
    context.drop(node, attribute)
  );
}

function isInline(node) {
  if (node.nodeName === "#text") return true;
  const name = oneName[node.nodeName] ?? node.nodeName;
  return (inline.has(name) || transparent.has(name)) && !holdsBlocks(node);
}

/** An inline element around blocks is looked through: where it starts and ends says nothing then. */
function holdsBlocks(node) {
  const name = oneName[node.nodeName] ?? node.nodeName;
  return (
    (inline.has(name) || transparent.has(name)) &&
    (node.childNodes ?? []).some((child) => !isInline(child) && !isLeftOut(child, { drop: () => false }))
  );
}

function isNotBlank(node) {
  return node.nodeName !== "#text" || node.value.trim() !== "";
}

function textOf(node) {
  if (node.nodeName === "#text") return node.value;
  return node.nodeName === "br" ? "\n" : (node.childNodes ?? []).map(textOf).join("");
}

/** Text and marks of a run of inline nodes; marks are in ‹› so that no text looks like one. */
function lineOf(nodes, context) {
  const parts = [];
  for (const node of nodes) addParts(node, parts, context, false);
  return collapsed(parts);
}

function addParts(node, parts, context, inCode) {
  if (node.nodeName === "#text") {
    const last = parts.at(-1);
    if (last?.text !== undefined && last.inCode === inCode) last.text += node.value;
    else parts.push({ text: node.value, inCode });
    return;
  }
  if (isLeftOut(node, context)) return;
  const missing = missingFile(node);
  if (missing !== undefined) {
    parts.push({ text: missing });
    return;
  }
  const name = oneName[node.nodeName] ?? node.nodeName;
  const children = (mark) => {
    if (mark) parts.push({ open: mark });
    for (const child of node.childNodes) addParts(child, parts, context, inCode || name === "code");
    if (mark) parts.push({ close: mark.split(" ")[0] });
  };
  if (name === "br") parts.push({ breaks: true });
  else if (name === "img") addImage(node, parts, context);
  else if (name === "input") parts.push({ text: attribute(node, "checked") === undefined ? "☐ " : "☑ " });
  else if (name === "a") children(linkMark(node, context));
  else children(transparent.has(name) || name === "wbr" || boundaries.has(name) ? undefined : name);
}

/** A wiki shows no image from elsewhere: a link in its place is all there can be. */
function addImage(node, parts, context) {
  const source = attribute(node, "src") ?? "";
  const alt = attribute(node, "alt") ?? "";
  const inLink = parts.some(
    ({ open }, index) => open?.startsWith("a ") && !parts.slice(index).some(({ close }) => close === "a"),
  );
  if (!context.imageLinks || inLink || !schemes.test(source)) parts.push({ text: alt });
  else parts.push({ open: `a ${spelled(source)}` }, { text: alt || source }, { close: "a" });
}

/** The words Parsoid keeps for a file that is not there. */
function missingFile(node) {
  if (!attribute(node, "typeof")?.includes("mw:Error mw:File")) return undefined;
  const { attribs = [] } = JSON.parse(attribute(node, "data-mw") ?? "{}");
  return attribs.find(([name]) => name === "alt")?.[1].txt ?? "";
}

function relaxed(text) {
  return text.replace(/\u00a0(?=[?:;!%»›])/g, " ").replace(/(?<=[«‹])\u00a0/g, " ");
}

function linkMark(node, context) {
  const href = attribute(node, "href") ?? "";
  if (context.unlink(href)) return undefined;
  if (context.relative && href !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(href)) return `a ${spelled(href)}`;
  const page = /^(?:\.|\/wiki|\/index\.php\?title=)\/?([^?#&]*)(?:[?&][^#]*)?(#.*)?$/.exec(href);
  if (page && !schemes.test(href)) {
    if (attribute(node, "class")?.includes("image") || /^File:/.test(page[1])) return undefined;
    const address = context.pageOf(spelled(page[1]).replaceAll("_", " "), page[2]);
    return address === undefined ? undefined : `a ${spelled(address)}`;
  }
  if (href.startsWith("#")) return `a ${spelled(href)}`;
  return schemes.test(href) ? `a ${spelled(href)}` : undefined;
}

/** An address with everything decoded that can be. */
function spelled(address) {
  try {
    return decodeURIComponent(address).trim();
  } catch {
    return address
      .replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .trim();
  }
}

function collapsed(parts) {
  let line = "";
  let blank = true;
  for (const part of dropEmpty(parts)) {
    if (part.breaks) {
      line = `${line.replace(/ $/, "")}‹br›`;
      blank = true;
    } else if (part.open) line += `‹${part.open}›`;
    else if (part.close) line += `‹/${part.close}›`;
    else
      for (const character of part.inCode ? part.text : relaxed(part.text)) {
        const isBlank = /[ \t\n\r\f]/.test(character);
        if (!isBlank || !blank) line += isBlank ? " " : character;
        blank = isBlank;
      }
  }
  return line
    .replace(/ ((?:‹\/[^›]*›)*)$/, "$1")
    .replace(/^(?:‹br›)+|(?:‹br›)+$/g, "")
    .replace(/ $/, "");
}

/** Marks around nothing. */
function dropEmpty(parts) {
  const left = [];
  for (const part of parts) {
    if (part.text === "") continue;
    if (part.close && left.at(-1)?.open?.split(" ")[0] === part.close) left.pop();
    else left.push(part);
  }
  return left;
}

function boxed(text) {
  return text.replace(/^p: (?:\[ \]|☐) ?/, "p: ☐ ").replace(/^p: (?:\[[xX]\]|☑) ?/, "p: ☑ ");
}
